package org.supercargo.cli.kit;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an age as people type it: {@code 90m}, {@code 36h}, {@code 30d}, {@code 6w}. */
public final class AgeLimit implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([mhdw])");

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException("write an age as 90m, 36h, 30d or 6w");
        }
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.of(count, ChronoUnit.DAYS);
            default -> Duration.of(7 * count, ChronoUnit.DAYS);
        };
    }
}
