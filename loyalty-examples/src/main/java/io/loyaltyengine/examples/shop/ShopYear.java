package io.loyaltyengine.examples.shop;

import io.loyaltyengine.examples.retail.RetailCsv;
import io.loyaltyengine.examples.retail.RetailYear;
import io.loyaltyengine.examples.retail.SyntheticShop;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replays a shop's year under {@code retail-club.yaml}: the real one where its file lies beside the project, otherwise one
 * that the project makes up, the same every time.
 */
public final class ShopYear {

    private static final String REAL = "shared/data/online-retail/online_retail.csv.gz";
    private static final Instant BEGIN = Instant.parse("2010-12-01T00:00:00Z");
    private static final long SEED = 2011;

    private ShopYear() {}

    /**
     * Runs the year.
     *
     * @param args none
     * @throws IOException if a file cannot be read
     * @throws InterruptedException if the replay is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Program program = retailClub();
        RetailYear year;
        Optional<Path> real = realFile();
        if (real.isPresent()) {
            out.println("A real year of a gift shop, " + real.get().getFileName() + ", under " + program.id());
            year = RetailCsv.read(real.get());
        } else {
            out.println(
                    "A made-up year of a gift shop (" + REAL + " is not beside the project), under " + program.id());
            year = SyntheticShop.year(SEED);
        }
        ShopReport report = new RetailReplay(program, 2, outcome -> {}).play(year);
        new ShopText(report, out).print(BEGIN);
    }

    /**
     * The file with the real year.
     *
     * @return the file, or nothing where it does not lie beside the project
     */
    public static Optional<Path> realFile() {
        return Stream.of("../" + REAL, "../../" + REAL)
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
    }

    /**
     * The shop's program.
     *
     * @return the program in {@code retail-club.yaml}
     * @throws IOException if it cannot be read
     */
    public static Program retailClub() throws IOException {
        return program("retail-club.yaml");
    }

    /**
     * One of the example programs.
     *
     * @param file the name of its file, such as {@code retail-club.yaml}
     * @return the program
     * @throws IOException if there is no such file, or it cannot be read
     */
    public static Program program(String file) throws IOException {
        try (InputStream in = ShopYear.class.getResourceAsStream("/programs/" + file)) {
            if (in == null) {
                throw new IOException(file + " is not among the resources");
            }
            return ProgramFile.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), Format.YAML);
        }
    }
}
