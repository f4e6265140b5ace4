package org.clinicops.localstack.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.clinicops.localstack.Arguments;

/**
 * The commands behind {@code ./clinic}. Exits 0 when a command did what it promises, 1
 * with a word for people when it could not, 2 when it was not understood.
 */
public final class Launcher {

	static final String[] JVM_OPTIONS = { "-XX:TieredStopAtLevel=1", "-Xmx64m" };

	private static final String USAGE = """
			./clinic up [--detach] [--data DIR] [--port-base N]   start everything; Ctrl-C or ./clinic down stops it
			./clinic down [--data DIR]                            stop it; the data stays
			./clinic status [--json] [--data DIR]                 health of each part, and the flow of events
			./clinic token --role R [--role R2] [--data DIR]      an access token for scripts
			./clinic demo [--patients N] [--seed S] [--data DIR]  synthetic patients through the public API
			./clinic test                                         all tests

			A role R is patient-anonymous, receptionist, clinician, surgeon, coordinator, operations or admin.
			With a port base N: console N, intake N+1, scheduling N+2, referral N+3, identity N+10, Kafka N+20 and N+21,
			store N+22, SMTP N+23, mail N+24; management ports are 1000 above. CLINIC_PORT_BASE and CLINIC_DATA do the same.
			""";

	/** Command → its options. */
	private static final Map<String, Set<String>> OPTIONS = Map.of("up", Set.of("detach", "data", "port-base"), "down",
			Set.of("data"), "status", Set.of("json", "data"), "token", Set.of("role", "data"), "demo",
			Set.of("patients", "seed", "data"), "help", Set.of());

	private Launcher() {
	}

	/** Ends the process, so that the parts are stopped whatever happened. */
	public static void main(String[] args) {
		System.exit(run(args, System.err));
	}

	static int run(String[] args, PrintStream err) {
		try {
			return run(args) ? 0 : 1;
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage() + System.lineSeparator() + System.lineSeparator() + USAGE);
			return 2;
		}
		catch (Throwable ex) {
			err.println(Problem.of(ex).getMessage());
			return 1;
		}
	}

	private static boolean run(String[] args) throws Exception {
		String command = (args.length > 0) ? args[0].replaceFirst("^--?h(elp)?$", "help") : "help";
		List<String> words = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
		if (!OPTIONS.containsKey(command)) {
			throw new IllegalArgumentException("'" + command + "' is not a command.");
		}
		Arguments arguments = Arguments.parse(words).allow(OPTIONS.getOrDefault(command, Set.of()));
		Path data = Path.of(option(arguments, "data", "CLINIC_DATA").orElse(".clinic")).toAbsolutePath().normalize();
		switch (command) {
			case "up" -> {
				return up(words, arguments, data);
			}
			case "down" -> new Down(data, System.out).run();
			case "status" -> Status.print(data, arguments.has("json"), System.out);
			case "token" -> System.out.println(new ClinicApi(RunState.running(data).ports(), Secrets.load(data))
				.token(arguments.get("role").replace(',', ' ')));
			case "demo" -> {
				return demo(arguments, data);
			}
			default -> System.out.println(USAGE);
		}
		return true;
	}

	private static boolean up(List<String> words, Arguments arguments, Path data) throws Exception {
		if (arguments.has("detach")) {
			List<String> others = new ArrayList<>(words);
			others.removeIf((word) -> word.startsWith("--detach"));
			return new Detached(data, System.out).start(others);
		}
		Ports ports = option(arguments, "port-base", "CLINIC_PORT_BASE")
			.map((base) -> Ports.from(new Arguments(Map.of("port-base", base)).number("port-base")))
			.orElseGet(Ports::standard);
		new Up(data, ports, Installation.find(), System.out).run();
		return false;
	}

	private static boolean demo(Arguments arguments, Path data) throws Exception {
		long seed = arguments.find("seed").isPresent() ? arguments.number("seed") : new Random().nextInt(1_000_000);
		int patients = arguments.find("patients").isPresent() ? arguments.number("patients") : 40;
		if (patients < 1) {
			throw new IllegalArgumentException("--patients needs a number from 1, not " + patients);
		}
		ClinicApi api = new ClinicApi(RunState.running(data).ports(), Secrets.load(data));
		System.out
			.println("A day with " + patients + " synthetic patients (again the same ones with --seed " + seed + ")");
		return new Demo(api, seed, System.out).run(patients);
	}

	private static Optional<String> option(Arguments arguments, String name, String variable) {
		return arguments.find(name).or(() -> Optional.ofNullable(System.getenv(variable)));
	}

}
