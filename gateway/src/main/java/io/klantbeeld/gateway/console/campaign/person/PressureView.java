package io.klantbeeld.gateway.console.campaign.person;

import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import java.util.ArrayList;
import java.util.List;

/** How much contact a customer had, against what policies permit, and what is blocked now. */
record PressureView(State state, List<CapView> caps, List<BlockView> blocks) {
    static PressureView of(Answer answer, CampaignWords words) {
        var caps = new ArrayList<CapView>();
        answer.bodyOrNothing().path("caps").forEach(cap -> caps.add(CapView.of(cap, words)));
        var blocks = new ArrayList<BlockView>();
        answer.bodyOrNothing().path("blocks").forEach(block -> blocks.add(BlockView.of(block, words)));
        var state = answer.state().isReady() && caps.isEmpty() && blocks.isEmpty() ? State.EMPTY : answer.state();
        return new PressureView(state, List.copyOf(caps), List.copyOf(blocks));
    }
}
