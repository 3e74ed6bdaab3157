package io.klantbeeld.gateway.console.consent;

/** How something was said. */
enum EvidenceMethod {
    WEB_FORM,
    DOUBLE_OPT_IN,
    SIGNATURE,
    PAPER,
    CALL_RECORDING,
    FACE_TO_FACE,
    API,
    ONE_CLICK,
    SIGNAL,
    IMPORT_FILE
}
