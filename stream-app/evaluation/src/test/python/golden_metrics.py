"""Golden values of tokens, stems, synonyms and caption metrics, from nltk and rouge-score."""

import json
import pathlib
import sys
import zipfile

import nltk
from nltk.corpus import wordnet
from nltk.stem.porter import PorterStemmer
from nltk.tokenize import TreebankWordTokenizer
from nltk.translate.bleu_score import SmoothingFunction, sentence_bleu
from nltk.translate.meteor_score import meteor_score
from rouge_score import rouge_scorer

from pairs import PAIRS

GOLDEN = pathlib.Path(__file__).parent.parent / "resources" / "golden"
FILES = "net/sf/extjwnl/data/wordnet/wn30/"
WORDS = """
skies dying ties tied died dies flies spied news innings proceed howe agreed feed bleed plastered motoring sing
conflated troubled sized hopping tanned falling hissing fizzed failing filing happy sky enjoy spy by toy relational
conditional valency hesitancy digitizer conformably radically differently vilely analogously vietnamization predication
operator feudalism decisiveness hopefulness callousness formality sensitivity sensibility hopefully geology archaeology
triplicate formative formalize electricity electrical hopeful goodness revival allowance inference airliner gyroscopic
adjustable defensible irritant replacement adjustment dependent adoption homologous communism activate angularity
effective bowdlerize probate rate cease controlling rolling crossing crossed pedestrian vehicle's yyyy syzygy 12th kerbs
oed aing ion nation es s as is ally totally equally tallies speeded eed ied ies vehicles yellowing dyed eying additionally
conditionally exceptionally
""".split()
LOOKED_UP = """
car automobile walk walks walking ran running men women children geese better best worst quickly street road left turned
kerb curb lorry truck stops stopped a I 9 nine paris ill galore slacks trousers shirt jacket rain wet damp glasses
crossi vehicl pedestrian man person wolves axes lying dishes boxes quizzes parties was is been said went -- . '' `` n't
""".split()


def tokens(text):
    return TreebankWordTokenizer().tokenize(text)


def spaced(text):
    """The scorer joins the tokens by blanks and splits them again."""
    return " ".join(tokens(text)).split(" ")


def case(hypothesis, reference):
    rouge = rouge_scorer.RougeScorer(["rougeL"], use_stemmer=True)
    return {
        "hypothesis": hypothesis,
        "reference": reference,
        "tokens": tokens(hypothesis),
        "bleu4": float(sentence_bleu(
            [spaced(reference)], spaced(hypothesis), smoothing_function=SmoothingFunction().method3)),
        "meteor": meteor_score([spaced(reference)], spaced(hypothesis)),
        "rougeL": rouge.score(reference, hypothesis)["rougeL"].fmeasure,
        "cider": cider(hypothesis, reference),
    }


def cider(hypothesis, reference):
    """The scorer's, which fails for a reference without tokens."""
    from cider.cider import Cider

    return float(Cider().compute_score([[" ".join(tokens(reference))]], [[" ".join(tokens(hypothesis))]])[0])


def synonyms(word):
    return sorted({
        lemma.name() for synset in wordnet.synsets(word) for lemma in synset.lemmas() if "_" not in lemma.name()})


def write(name, value):
    GOLDEN.mkdir(parents=True, exist_ok=True)
    lines = json.dumps(value, ensure_ascii=True, indent=1)
    (GOLDEN / name).write_text(lines + "\n")


def main():
    write("metrics.json", [case(hypothesis, reference) for hypothesis, reference in PAIRS])
    stemmer = PorterStemmer()
    write("stems.json", {word: stemmer.stem(word) for word in WORDS})
    write("synonyms.json", {word: synonyms(word) for word in LOOKED_UP})


def unpack(jar, work):
    """Puts WordNet where nltk looks for it."""
    corpus = pathlib.Path(work) / "corpora" / "wordnet"
    corpus.mkdir(parents=True)
    with zipfile.ZipFile(jar) as files:
        for name in files.namelist():
            if name.startswith(FILES) and not name.endswith("/"):
                (corpus / pathlib.Path(name).name).write_bytes(files.read(name))
    nltk.data.path.insert(0, work)


if __name__ == "__main__":
    # WordNet's jar, an empty folder to unpack it in, and the folder evaluation/eval-metrics-AIC-Track2 of wts-dataset.
    jar, work, scorer = sys.argv[1:]
    unpack(jar, work)
    sys.path.append(scorer)
    main()
