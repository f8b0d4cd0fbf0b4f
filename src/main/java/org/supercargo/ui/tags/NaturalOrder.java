package org.supercargo.ui.tags;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders names as people count: {@code 1.9} before {@code 1.10}. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("[0-9]++|[^0-9]++");

    @Override
    public int compare(String left, String right) {
        List<String> leftParts = parts(left);
        List<String> rightParts = parts(right);
        for (int i = 0; i < Math.min(leftParts.size(), rightParts.size()); i++) {
            int order = compareParts(leftParts.get(i), rightParts.get(i));
            if (order != 0) {
                return order;
            }
        }
        int byLength = Integer.compare(leftParts.size(), rightParts.size());
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int compareParts(String left, String right) {
        return isNumber(left) && isNumber(right)
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : left.compareToIgnoreCase(right);
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
