/**
 * Takes campaigns from one environment to another: a document with all that one needs, tried out or applied as a whole.
 * What is applied is a draft, which is reviewed and approved anew.
 */
package io.klantbeeld.campaign.campaign.transfer;
