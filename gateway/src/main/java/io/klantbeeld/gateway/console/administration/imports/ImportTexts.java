package io.klantbeeld.gateway.console.administration.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about imports; they are in {@code messages/imports_*.properties}. */
@MessageBundle("imports")
interface ImportTexts {
    @Message
    String create();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String one();

    @Message
    String rows();

    @Message
    String made();

    @Message
    String kind(ImportKind kind);

    @Message
    String trial();

    @Message
    String real();

    @Message
    String stateOf(ImportState state);

    /** What is said once it no longer works. */
    @Message
    String over(ImportState state);

    @Message
    String outcome(RowOutcome outcome);

    @Message
    String wouldBe(RowOutcome outcome);

    @Message
    String readSoFar(String number);

    @Message
    String speed(String number);

    @Message
    String remaining(String length);

    @Message
    String goesOn();

    @Message
    String failed(String reason);

    @Message
    String failedColumn(String column);

    @Message
    String apply();

    @Message
    String applyText();

    @Message
    String stop();

    @Message
    String stopText();

    @Message
    String undo();

    @Message
    String undoText();

    @Message
    String dryRun();

    @Message
    String report();

    @Message
    String reportText();

    @Message
    String download();

    @Message
    String row();

    @Message
    String outcomeTitle();

    @Message
    String column();

    @Message
    String noRows();

    @Message
    String noRowsText();

    @Message
    String mapping();

    @Message
    String mappingText();

    @Message
    String becomes();

    @Message
    String readAs();

    @Message
    String constant();

    @Message
    String needsScripts();

    @Message
    String notOpen();

    @Message
    String file();

    @Message
    String chooseFile();

    @Message
    String chooseFileText();

    @Message
    String format();

    @Message
    String separator();

    @Message
    String separatorOf(ImportChoices.Separator separator);

    @Message
    String charset();

    @Message
    String header();

    @Message
    String zone();

    @Message
    String zoneHint();

    @Message
    String about();

    @Message
    String sourceHint();

    @Message
    String rowsAre();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String occurredAt();

    @Message
    String occurredAtHint();

    @Message
    String target();

    @Message
    String targetOf(ImportChoices.Target target);

    @Message
    String targetName();

    @Message
    String type();

    @Message
    String typeOf(ImportChoices.ValueType type);

    @Message
    String formatOf();

    @Message
    String formatHint();

    @Message
    String tellsApart();

    @Message
    String tellsApartHint();

    @Message
    String addColumn();

    @Message
    String addConstant();

    @Message
    String removeRow();

    @Message
    String begin();

    @Message
    String beginText();

    @Message
    String uploading();

    @Message
    String noColumns();

    @Message
    String notReadable();

    @Message
    String refused();

    @Message
    String tooLarge();

    @Message
    String unavailable();

    @Message
    String nothingMapped();
}
