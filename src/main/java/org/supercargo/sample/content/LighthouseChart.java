package org.supercargo.sample.content;

import org.supercargo.sample.json.Json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code harbor/charts/lighthouse}: a Helm chart. */
final class LighthouseChart {
    private static final String CONFIG = "application/vnd.cncf.helm.config.v1+json";
    private static final String CONTENT = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";
    private static final String DESCRIPTION = "A Helm chart that runs the lighthouse";

    private LighthouseChart() {}

    static void putOn(Shelf shelf) {
        put(shelf, "0.8.0", "1.3.0", "2026-03-01T12:00:00Z");
        put(shelf, "0.9.0", "1.4.0", "2026-08-21T12:00:00Z");
        put(shelf, "0.9.1", "1.4.2", "2026-10-31T12:00:00Z");
    }

    private static void put(Shelf shelf, String version, String appVersion, String created) {
        Map<String, String> chart = new LinkedHashMap<>();
        chart.put("apiVersion", "v2");
        chart.put("name", "lighthouse");
        chart.put("description", DESCRIPTION);
        chart.put("type", "application");
        chart.put("version", version);
        chart.put("appVersion", appVersion);
        byte[] content = Layer.gzip(archive(chart, Instant.parse(created)).bytes());
        Map<String, String> annotations =
                Labels.of("lighthouse", DESCRIPTION, version, appVersion, created);
        shelf.manifest(
                Shelf.ociManifest()
                        .with("config", shelf.blob(CONFIG, Json.texts(chart).bytes()))
                        .with("layers", List.of(shelf.blob(CONTENT, content)))
                        .with("annotations", Json.texts(annotations)),
                version);
    }

    private static TarBuilder archive(Map<String, String> chart, Instant time) {
        StringBuilder chartYaml = new StringBuilder();
        chart.forEach((key, value) -> chartYaml.append(key + ": \"" + value + "\"\n"));
        return new TarBuilder(time)
                .file("lighthouse/Chart.yaml", chartYaml.toString())
                .file("lighthouse/values.yaml", values(chart.get("appVersion")))
                .file("lighthouse/templates/NOTES.txt", "The lamp is lit.\n")
                .file("lighthouse/templates/service.yaml", SERVICE)
                .file("lighthouse/templates/deployment.yaml", DEPLOYMENT);
    }

    private static String values(String appVersion) {
        return """
        image:
          repository: harbor/lighthouse
          tag: "%s"
        replicas: 2
        lamp:
          colour: white
        """
                .formatted(appVersion);
    }

    private static final String SERVICE =
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: {{ .Release.Name }}
            spec:
              selector: {app: {{ .Release.Name }}}
              ports: [{port: 80, targetPort: 8080}]
            """;
    private static final String DEPLOYMENT =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {{ .Release.Name }}
            spec:
              replicas: {{ .Values.replicas }}
              selector: {matchLabels: {app: {{ .Release.Name }}}}
              template:
                metadata: {labels: {app: {{ .Release.Name }}}}
                spec:
                  containers:
                    - name: lighthouse
                      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
            """;
}
