package org.supercargo.cli.kit;

import org.supercargo.oci.json.JsonOutput;

import java.util.List;
import java.util.Map;

/** A JSON document with one list in it, printed as the elements come, a line for each. */
public final class GrowingDocument {
    private final Output output;
    private final Map<String, ?> head;
    private final String list;
    private boolean begun;

    /**
     * @param head what stands before the list
     * @param list the list's name
     */
    public GrowingDocument(Output output, Map<String, ?> head, String list) {
        this.output = output;
        this.head = head;
        this.list = list;
    }

    /**
     * @param elements each as JSON
     */
    public void add(List<String> elements) {
        for (String element : elements) {
            begin();
            output.out().print(element);
        }
        output.out().flush();
    }

    /** What stands before an element: the beginning of the document, or a comma. */
    private void begin() {
        if (begun) {
            output.out().println(",");
            return;
        }
        begun = true;
        String beginning = JsonOutput.write(head);
        output.out()
                .println(beginning.substring(0, beginning.length() - 1) + ",\"" + list + "\":[");
    }

    /**
     * @param tail what stands behind the list
     */
    public void end(Map<String, ?> tail) {
        if (begun) {
            output.out().println();
        } else {
            begin();
        }
        output.json("]," + JsonOutput.write(tail).substring(1));
    }
}
