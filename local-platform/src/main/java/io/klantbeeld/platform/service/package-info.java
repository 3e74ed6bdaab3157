/**
 * The services of the platform as processes of their packaged applications, with the settings that they need here.
 * Secrets and signing keys are made once per platform home and never leave it.
 */
package io.klantbeeld.platform.service;
