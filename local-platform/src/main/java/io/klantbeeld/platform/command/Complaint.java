package io.klantbeeld.platform.command;

import io.klantbeeld.platform.PlatformFailure;
import io.klantbeeld.platform.PortTaken;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.server.ServerFailure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong: which part, where its log is, and what to do. */
final class Complaint implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (problem) {
            case PlatformFailure failure -> {
                failure.failures().forEach((part, reason) -> tell(part, reason, err));
                err.println();
                err.println("The platform is not up.");
            }
            default -> err.println(sentence(problem));
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void tell(Part part, RuntimeException reason, PrintWriter err) {
        err.println();
        switch (reason) {
            case PortTaken taken -> {
                err.println(part + ": " + taken.getMessage() + ".");
                err.println("  " + taken.advice());
            }
            case ServerFailure failure -> {
                err.println(part + ": " + failure.problem() + ". The end of its log:");
                failure.lastLines().forEach(line -> err.println("  | " + line));
                err.println("  Log: " + failure.log());
                err.println("  When the cause is removed, ./klantbeeld up tries again;"
                        + " ./klantbeeld reset begins with fresh data.");
            }
            default -> err.println(part + ": " + sentence(reason));
        }
    }

    private static String sentence(Throwable problem) {
        String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
        return problem.getCause() == null || problem.getCause().getMessage() == null
                ? message
                : message + ": " + problem.getCause().getMessage();
    }
}
