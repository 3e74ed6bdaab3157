package io.klantbeeld.campaign;

import io.klantbeeld.campaign.permission.Answer;
import io.klantbeeld.campaign.permission.PermissionLookup;
import io.klantbeeld.campaign.permission.Question;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Consent-service refuses a batch as a whole: the questions that it does understand are answered all the same. */
@QuarkusTest
@RealServers
@Counterparts
class RefusedQuestionTest {
    @Inject
    PermissionLookup permission;

    @Test
    void manyQuestionsThatAreNotUnderstoodKeepNobodyElseFromAnAnswer() throws Exception {
        // given: three of four are refused, so often that whoever counts refusals as failures stops asking
        var questions = IntStream.range(0, 48)
                .mapToObj(i -> question(UUID.randomUUID().toString()))
                .toList();
        IntStream.range(0, questions.size()).filter(i -> i % 4 != 0).forEach(i -> ConsentCounterpart.running()
                .refuse(questions.get(i).person()));

        // when
        var answers = permission.ask(questions);

        // then
        assertThat(answers).hasSameSizeAs(questions);
        assertThat(IntStream.range(0, answers.size()).filter(i -> i % 4 == 0).mapToObj(answers::get))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Permit.class));
        assertThat(IntStream.range(0, answers.size()).filter(i -> i % 4 != 0).mapToObj(answers::get))
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(Answer.Deny.class, denied -> assertThat(denied.code())
                                .isEqualTo("PERMISSION_REQUEST_REFUSED")));
        assertThat(permission.ask(List.of(question(UUID.randomUUID().toString()))))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Permit.class));
    }

    private static Question question(String person) {
        return new Question(person, "blauwvlucht", "marketing", "EMAIL", List.of(), "PROMOTIONAL", null);
    }
}
