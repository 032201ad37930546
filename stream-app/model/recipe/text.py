"""The tokenizer, and conversations as token ids."""

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

SPECIAL = ["<pad>", "<image>", "<|user|>", "<|assistant|>", "<|end|>"]
PAD, IMAGE, USER, ASSISTANT, END = range(5)
REMEMBERED = 130


def train(texts, vocabulary, path):
    """A byte-level BPE; every text begins as if a blank stood before it, so that a word has one token wherever it is."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=vocabulary, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False,
        special_tokens=[AddedToken(word, special=True, normalized=False) for word in SPECIAL]))
    tokenizer.save(str(path))
    return tokenizer


class Writer:
    def __init__(self, tokenizer):
        self.tokenizer, self.known = tokenizer, {}

    def ids(self, text):
        found = self.known.get(text)
        if found is None:
            found = self.tokenizer.encode(text, add_special_tokens=False).ids
            if len(text) < REMEMBERED:
                self.known[text] = found
        return found

    def branch(self, phase, turns):
        """Ids after what all questions share (pictures, <|user|>, the phase), and 1 for those that are to be learnt."""
        ids, learn = [], []
        for i in range(0, len(turns), 2):
            question = turns[i]
            if i == 0:
                if not question.startswith(phase):
                    raise ValueError(f"«{question}» doesn't begin with the phase «{phase}»")
                ids += self.ids(question[len(phase):])
            else:
                ids += [USER] + self.ids(question)
            ids.append(ASSISTANT)
            learn += [0] * (len(ids) - len(learn))
            answer = self.ids(turns[i + 1]) + [END]
            ids += answer
            learn += [1] * len(answer)
        return ids, learn
