{{- define "vantage.labels" -}}
app.kubernetes.io/name: vantage
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "vantage.metadata" -}}
name: {{ .root.Release.Name }}-{{ .component }}
labels:
  {{- include "vantage.labels" . | nindent 2 }}
  app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
  app.kubernetes.io/managed-by: {{ .root.Release.Service }}
  helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "vantage.image" -}}
{{ .root.Values.image.repository }}{{ .image }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{/* What every pod is forbidden. */}}
{{- define "vantage.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* What every container has: image, configuration, no rights. */}}
{{- define "vantage.container" -}}
image: {{ include "vantage.image" . | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- with .root.Values.secretEnvironment }}
envFrom:
  - secretRef:
      name: {{ . }}
{{- end }}
{{- end }}

{{- define "vantage.probes" -}}
ports:
  - name: http
    containerPort: 9404
startupProbe:
  # Answers before a model is loaded or state is read again, so that neither has to be quick.
  httpGet: {path: /health/live, port: http}
  periodSeconds: 5
  failureThreshold: 24
livenessProbe:
  httpGet: {path: /health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 3
readinessProbe:
  httpGet: {path: /health/ready, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
{{- end }}

{{- define "vantage.mounts" -}}
- {name: config, mountPath: /etc/vantage, readOnly: true}
- {name: tmp, mountPath: /tmp}
{{- range $secret, $path := .root.Values.secretMounts }}
- {name: secret-{{ $secret }}, mountPath: {{ $path | quote }}, readOnly: true}
{{- end }}
{{- end }}

{{- define "vantage.volumes" -}}
- name: config
  configMap:
    name: {{ .root.Release.Name }}-config
- name: tmp
  emptyDir: {}
{{- range $secret, $path := .root.Values.secretMounts }}
- name: secret-{{ $secret }}
  secret:
    secretName: {{ $secret }}
{{- end }}
{{- end }}

{{/* A changed setting restarts the pods. */}}
{{- define "vantage.annotations" -}}
checksum/config: {{ include (print .root.Template.BasePath "/config.yaml") .root | sha256sum }}
{{- with .annotations }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "vantage.environment" -}}
- name: VANTAGE_JAVA_OPTIONS
  value: {{ .javaOptions | quote }}
{{- end }}
