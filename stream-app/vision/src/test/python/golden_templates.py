"""Conversations rendered by transformers with chat templates in the usual styles; the templates are our own."""

from jinja2.sandbox import ImmutableSandboxedEnvironment
from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast

from synthetic import write

VICUNA = (
    "{% for message in messages %}{% if message['role'] != 'system' %}{{ message['role'].upper() + ': ' }}{% endif %}"
    "{# pictures go first #}"
    "{% for part in message['content'] | selectattr('type', 'equalto', 'image') %}{{ '<image>\\n' }}{% endfor %}"
    "{% if message['role'] != 'assistant' %}"
    "{% for part in message['content'] | selectattr('type', 'equalto', 'text') %}{{ part['text'] + ' ' }}{% endfor %}"
    "{% else %}"
    "{% for part in message['content'] | selectattr('type', 'equalto', 'text') %}"
    "{% generation %}{{ part['text'] + ' ' }}{% endgeneration %}{% endfor %}{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}{{ 'ASSISTANT:' }}{% endif %}"
)

CHATML = """{% for message in messages %}
{% if loop.first and message['role'] != 'system' %}
<|im_start|>system
You describe pictures.<|im_end|>
{% endif %}
<|im_start|>{{ message['role'] }}
{% if message['content'] is string %}
{{ message['content'] }}
{%- else %}
{% for part in message['content'] %}
{% if part['type'] == 'image' or 'image' in part %}
<image>
{%- elif part.text is defined %}
{{ part.text }}
{%- endif %}
{% endfor %}
{% endif %}
<|im_end|>
{% endfor %}
{% if add_generation_prompt %}
<|im_start|>assistant
{% endif %}
"""

SMOL = (
    "<|im_start|>{% for message in messages %}{{ message['role'] | capitalize }}"
    "{% if message['content'][0]['type'] == 'image' %}{{ ':' }}{% else %}{{ ': ' }}{% endif %}"
    "{% for part in message['content'] %}{% if part['type'] == 'text' %}{{ part['text'] }}"
    "{% elif part['type'] == 'image' %}{{ '<image>' }}{% endif %}{% endfor %}<end_of_utterance>\n"
    "{% endfor %}{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}"
)

LLAMA3 = """{{- bos_token }}
{%- set ns = namespace(pictures=0) %}
{%- if messages[0]['role'] == 'system' %}
    {%- set opening = messages[0]['content'][0]['text'] | trim %}
    {%- set messages = messages[1:] %}
{%- else %}
    {%- set opening = '' %}
{%- endif %}
{%- if strftime_now is defined %}
    {%- set today = strftime_now('%d %b %Y') %}
{%- else %}
    {%- set today = 'unknown' %}
{%- endif %}
{{- '<|start_header_id|>system<|end_header_id|>\\n\\nDate: ' + today + '\\n' + opening + '<|eot_id|>' }}
{%- for message in messages %}
    {%- if message.role not in ['user', 'assistant'] %}
        {{- raise_exception('no role ' + message.role) }}
    {%- endif %}
    {{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' }}
    {%- for part in message['content'] %}
        {%- if part['type'] == 'image' %}
            {%- set ns.pictures = ns.pictures + 1 %}
            {{- '<image>' }}
        {%- else %}
            {{- part['text'].strip() }}
        {%- endif %}
    {%- endfor %}
    {{- '<|eot_id|>' }}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}
{%- endif %}
"""

TEMPLATES = {"vicuna": VICUNA, "chatml": CHATML, "smol": SMOL, "llama3": LLAMA3}


def text(words):
    return {"type": "text", "text": words}


IMAGE = {"type": "image"}

CONVERSATIONS = [
    [{"role": "user", "content": [IMAGE, text("What does the vehicle do?")]}],
    [{"role": "system", "content": [text("You watch a junction.")]},
     {"role": "user", "content": [IMAGE, IMAGE, text("Describe both.")]},
     {"role": "assistant", "content": [text("The vehicle brakes.")]},
     {"role": "user", "content": [text(" And the pedestrian? ")]}],
    [{"role": "user", "content": [text("{{ 7 * 7 }} {% if x %} <b>&amp;</b> 'quoted' \"twice\" \\n Straße 🚗")]}],
]


WHITESPACE = [
    "a  {% if x %}b{% endif %}\n",
    "{{ x }}   {% if x %}b{% endif %}c\n",
    "{% if x %}   {% if x %}b{% endif %}{% endif %}\n",
    "{% if x %}y{% endif %}   {% if x %}b{% endif %}\n",
    "a\n   {% if x %}b{% endif %}\n   {% if x %}c{% endif %}\n",
    "a\n   {{ x }}\n",
    "a  {# c #}b\n  {# d #}e\n",
    "a\n  {%+ if x %}b{% endif %}\n",
    "a\n  {% if x +%}\nb{% endif %}\n",
    "a\n\t {% for i in [1,2] %} \n  {{ i }} {% endfor %} z",
    "{{ x }}\n  {%- if x %} b\n {% endif -%}  \n c",
    "{% if x %}\n\n  t  \n{% endif %}\n\nq",
    "  {% set y = 1 %}  {{ y }}",
    "u  {{- x }}  {{ x -}}  v",
    "{{ x }}\n{% if x %}  \n  k{% endif %}",
    "a\n  {% set z %}  hi {% endset %}{{ z }}",
    "{# c #}  {% if x %}b{% endif %}",
    "w\n  {# c #}  {% if x %}b{% endif %}",
    "{{ x }}{# c #}\n  {% if x %}\nb{% endif %}\n",
    "{% if x %}\r\nb{% endif %}\r\n",
    "a {% raw %}  {{ q }} {% endraw %} b",
    "a\n  {% raw %}\n  {{ q }}\n  {% endraw %} b",
    "{{ '%} {%' }}\n  {% if '%}' %}b{% endif %}",
]


def whitespace():
    """The plain renderer, with the settings of transformers."""
    environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
    write("template-whitespace.json", [
        {"template": template, "rendered": environment.from_string(template).render(x="X")} for template in WHITESPACE])


def main():
    whitespace()
    cases = []
    for name, template in TEMPLATES.items():
        # transformers defines strftime_now; a prompt that depends on the day is never replayed, so Vantage does not.
        tokenizer = PreTrainedTokenizerFast(
            tokenizer_object=Tokenizer(models.BPE()), bos_token="<|begin_of_text|>", eos_token="<|end|>")
        for conversation in CONVERSATIONS:
            for prompt in (False, True):
                rendered = tokenizer.apply_chat_template(
                    conversation, chat_template=template.replace("strftime_now is defined", "false"), tokenize=False, add_generation_prompt=prompt)
                cases.append({"name": name, "template": template, "conversation": conversation,
                              "add_generation_prompt": prompt, "rendered": rendered})
    write("templates.json", cases)


main()
