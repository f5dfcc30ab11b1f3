import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Validates PDF files with veraPDF's own library.
 *
 * <p>Usage: {@code Vera [--json] PROFILES FILE...}, PROFILES being a comma-separated list such as {@code ua1,2a}.
 * Prints one verdict per file and profile, either as text or as one JSON object per line.
 * Exit code: 0 all comply, 1 one does not comply, 2 wrong usage, 3 a file could not be read or parsed.
 */
public final class Vera {
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;

    /** A broken clause: how often it was broken, what it demands, and where it was broken first. */
    private record Clause(String id, int count, String demand, String where) {}

    /** What veraPDF says about one file under one profile; {@code error} is null unless it could not look at it. */
    private record Verdict(Path file, String profile, int checks, List<Clause> clauses, long millis, String error) {
        boolean passed() {
            return error == null && clauses.isEmpty();
        }
    }

    public static void main(String[] args) {
        boolean json = args.length > 0 && args[0].equals("--json");
        int first = json ? 1 : 0;
        if (args.length < first + 2) {
            System.err.println("usage: verapdf [--json] PROFILES FILE...   (for example: verapdf ua1,2a record.pdf)");
            System.exit(USAGE);
        }
        // The parser logs every oddity it steps over; only verdicts matter here.
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();

        Map<String, ValidationProfile> profiles = new LinkedHashMap<>();
        for (String name : args[first].split(",")) {
            profiles.put(name, profile(name));
        }
        int exit = 0;
        for (int i = first + 1; i < args.length; i++) {
            for (Map.Entry<String, ValidationProfile> profile : profiles.entrySet()) {
                Verdict verdict = validate(Path.of(args[i]), profile.getKey(), profile.getValue());
                System.out.println(json ? asJson(verdict) : asText(verdict));
                exit = Math.max(exit, verdict.error() != null ? UNREADABLE : verdict.passed() ? 0 : 1);
            }
        }
        System.exit(exit);
    }

    /** Reads a validation profile from veraPDF's own resources; ends the program if there is none of that name. */
    private static ValidationProfile profile(String name) {
        String file = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase(Locale.ROOT);
        String suffix = name.equals("ua2") ? "-ISO32005" : "";
        String resource = "/org/verapdf/pdfa/validation/" + file + suffix + ".xml";
        try (InputStream in = PDFAFlavour.class.getResourceAsStream(resource)) {
            if (in != null) {
                return Profiles.profileFromXml(in);
            }
            System.err.println("verapdf: no profile \"" + name + "\"; there are ua1, ua2, 1a, 1b, 2a, 2b, 2u, 3a, 3b, 3u, 4, 4e, 4f");
        } catch (Exception e) {
            System.err.println("verapdf: profile \"" + name + "\" cannot be read: " + e);
        }
        System.exit(USAGE);
        throw new IllegalStateException("not reached");
    }

    private static Verdict validate(Path file, String name, ValidationProfile profile) {
        long start = System.nanoTime();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
            // One failed check per rule is kept with its message: enough to find the place.
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(profile, 1, false, true, false).validate(parser);
            List<Clause> clauses = brokenClauses(result, profile);
            if (!result.isCompliant() && clauses.isEmpty()) {
                return failed(file, name, start, "not compliant, but veraPDF names no clause");
            }
            return new Verdict(file, name, result.getTotalAssertions(), clauses, since(start), null);
        } catch (IOException e) {
            return failed(file, name, start, "cannot be read: " + e);
        } catch (Exception e) {
            return failed(file, name, start, "cannot be parsed: " + e);
        }
    }

    private static List<Clause> brokenClauses(ValidationResult result, ValidationProfile profile) {
        Map<String, String> demands = new HashMap<>();
        for (Rule rule : profile.getRules()) {
            demands.putIfAbsent(key(rule.getRuleId()), oneLine(rule.getDescription()));
        }
        Map<String, String> places = new HashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                places.putIfAbsent(key(assertion.getRuleId()), place(assertion));
            }
        }
        Map<String, Integer> counts = new TreeMap<>(Comparator.naturalOrder());
        result.getFailedChecks().forEach((rule, count) -> counts.merge(key(rule), count, Integer::sum));
        List<Clause> clauses = new ArrayList<>();
        counts.forEach((id, count) ->
                clauses.add(new Clause(id, count, demands.getOrDefault(id, ""), places.getOrDefault(id, ""))));
        return clauses;
    }

    private static String place(TestAssertion assertion) {
        String message = assertion.getErrorMessage() == null ? "" : assertion.getErrorMessage();
        String context = assertion.getLocation() == null ? "" : assertion.getLocation().getContext();
        return oneLine(message + " at " + context);
    }

    private static String key(RuleId rule) {
        return rule.getClause() + "-" + rule.getTestNumber();
    }

    private static Verdict failed(Path file, String name, long start, String error) {
        return new Verdict(file, name, 0, List.of(), since(start), error);
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static String asText(Verdict v) {
        if (v.error() != null) {
            return "ERROR " + v.profile() + " " + v.file() + " " + v.error();
        }
        StringBuilder out = new StringBuilder();
        out.append(v.passed() ? "PASS " : "FAIL ").append(v.profile()).append(' ').append(v.file());
        out.append(" (").append(v.checks()).append(" checks, ").append(v.millis()).append(" ms)");
        for (Clause c : v.clauses()) {
            out.append("\n    clause ").append(c.id()).append(", ").append(c.count()).append(" times: ").append(c.demand());
            if (!c.where().isEmpty()) {
                out.append("\n        first: ").append(c.where());
            }
        }
        return out.toString();
    }

    private static String asJson(Verdict v) {
        List<String> clauses = new ArrayList<>();
        for (Clause c : v.clauses()) {
            clauses.add("{\"clause\":" + quote(c.id()) + ",\"count\":" + c.count() + ",\"demand\":" + quote(c.demand())
                    + ",\"where\":" + quote(c.where()) + "}");
        }
        return "{\"file\":" + quote(v.file().toString()) + ",\"profile\":" + quote(v.profile()) + ",\"passed\":" + v.passed()
                + ",\"checks\":" + v.checks() + ",\"ms\":" + v.millis() + ",\"clauses\":[" + String.join(",", clauses)
                + "],\"error\":" + (v.error() == null ? "null" : quote(v.error())) + "}";
    }

    /** A JSON string literal. */
    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
