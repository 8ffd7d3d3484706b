"""From text to windows of sound to learn from; the network itself needs torch: test_micro_whisper_network.py."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from faster_whisper.feature_extractor import FeatureExtractor
from faster_whisper.tokenizer import Tokenizer

from audio.recording import SAMPLE_RATE
from audio.transcript import Transcript, Word
from benchmarks.espeak import Voice
from benchmarks.micro_whisper import corpus, measure, speech, text, tokenizer
from benchmarks.micro_whisper.features import log_mel, scaled
from benchmarks.micro_whisper.scripts import VARIANTS, Part, Script, Writer
from benchmarks.micro_whisper.speech import Speech, speak_script
from benchmarks.micro_whisper.windows import IGNORED, Manners, Window, Windows, collate

PARAGRAPHS = ("We moved it on Friday, and nobody noticed. Then, um, the phone rang. What did we do? We answered.",)


@pytest.fixture(scope="module")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> tokenizer.Tokens:
    path = tmp_path_factory.mktemp("tokens") / "tokenizer.json"
    tokenizer.build([text.label(PARAGRAPHS[0]), "então, é, a gente não mediu."] * 50, path, text_tokens=400)
    return tokenizer.Tokens(path)


@pytest.fixture(scope="module")
def spoken() -> Speech:
    said = ("We moved it on Friday, and nobody noticed.", "Then, um, the phone rang in the office.")
    parts = tuple(Part(sentence, 0.7) for sentence in said)
    return speak_script(Script("en", Voice("en-us+m3", 155), parts), head=0.5)


@pytest.fixture(scope="module")
def recording(spoken: Speech) -> corpus.Labelled:
    return corpus.Labelled(
        "en",
        log_mel(spoken.samples).astype(np.float16),
        spoken.words,
        spoken.starts,
        spoken.ends,
        corpus.segment_starts(spoken.words, spoken.starts, spoken.ends),
        np.zeros(len(spoken.phonemes), np.int16),
        spoken.phoneme_starts,
    )


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Well — it worked; mostly!", "Well, it worked, mostly."),
        ("A blue-green “release”…", "A blue green release."),
        ("We had 3 of them. Then none.", "Then none."),
        ("Don’t ask, 'please'?", "Don't ask, please?"),
        ("CI/CD, then", "CI CD, then."),
    ],
)
def test_text_is_left_with_what_the_model_writes(written: str, plain: str) -> None:
    assert text.plain(written) == plain


@pytest.mark.parametrize("language", text.LANGUAGES)
def test_what_measures_the_model_is_not_trained_on(language: str) -> None:
    own = " ".join(text.own_paragraphs(language))
    held_out = [*text.held_out_paragraphs(language), *text.held_out_answers(language)]
    sentences = [sentence for paragraph in held_out for sentence in text.sentences_of(paragraph)]
    long = [sentence for sentence in sentences if len(sentence.split()) > 6]
    assert len(long) > 200
    assert not [sentence for sentence in long if sentence in own]


@pytest.mark.parametrize("language", text.LANGUAGES)
def test_the_text_has_only_letters_and_three_marks(language: str) -> None:
    letters = set("".join(map(text.label, text.own_paragraphs(language)))) - set(" ,.?'")
    assert all(letter.isalpha() for letter in letters)


def test_portuguese_verbs_keep_their_sound_when_their_ending_changes() -> None:
    words = set(text.dictionary("pt-BR"))
    assert {"fiquei", "paguei", "comecei", "dirijo", "conheço", "distingo", "mediram"} - words == {"mediram"}
    assert not {"ficei", "pagei", "começei", "dirigo", "conheco"} & words


def test_the_same_seed_writes_the_same_scripts() -> None:
    first, second = (Writer("pt-BR", 3) for _ in range(2))
    assert [first.write() for _ in range(5)] == [second.write() for _ in range(5)]


def test_held_out_text_is_spoken_as_it_stands() -> None:
    script = Writer("en", 1, PARAGRAPHS).write()
    said = " ".join(part.text for part in script.parts).replace(", ", " ").replace(",", "")
    assert said.startswith(PARAGRAPHS[0].replace(",", ""))


def test_voices_kept_for_measuring_are_in_no_script() -> None:
    trained = {Writer("en", seed, PARAGRAPHS).write().voice.name for seed in range(200)}
    assert any(name.endswith(VARIANTS[3]) for name in trained)
    assert not [name for name in trained if name.endswith(measure.NEVER_TRAINED)]


def test_features_are_those_of_faster_whisper() -> None:
    sound = np.random.default_rng(0).standard_normal(SAMPLE_RATE).astype(np.float32) * 0.1
    np.testing.assert_allclose(scaled(log_mel(sound)).T, FeatureExtractor()(sound), atol=1e-6)


def test_every_spoken_word_has_its_place(spoken: Speech) -> None:
    assert spoken.words[:4] == ("we", "moved", "it", "on")
    assert len(spoken.words) == len(spoken.starts) == len(spoken.ends)
    assert np.all(np.diff(spoken.starts) > 0)
    assert np.all(spoken.ends > spoken.starts)
    assert 0.5 <= spoken.starts[0] < 0.6
    loud = np.abs(spoken.samples) > 0.01
    between = spoken.words.index("then,")
    silence = slice(*(round(time * SAMPLE_RATE) for time in (spoken.ends[between - 1] + 0.1, spoken.starts[between])))
    assert spoken.starts[between] - spoken.ends[between - 1] > 0.6
    assert loud[silence].mean() < 0.02


def test_words_that_are_read_together_share_their_time(spoken: Speech) -> None:
    place = spoken.words.index("the", spoken.words.index("in"))
    assert spoken.starts[place] < spoken.ends[place] <= spoken.starts[place + 1]


def test_the_portuguese_hesitation_is_spoken_as_a_sound_and_written_as_a_word() -> None:
    script = Script("pt-BR", Voice("pt-br", 155), (Part("Então, éh, a gente foi.", 0.5),))
    assert speak_script(script).words == ("então,", "é,", "a", "gente", "foi.")


def test_noise_is_as_far_below_the_voice_as_is_said() -> None:
    voice = np.sin(np.arange(SAMPLE_RATE) * 0.1).astype(np.float32)
    rooms = [speech.in_a_room(voice, np.random.default_rng(seed)) for seed in range(12)]
    assert all(np.abs(room).max() < 1.6 for room in rooms)
    assert any(np.abs(np.diff(room, 2)).mean() > 2 * np.abs(np.diff(voice, 2)).mean() for room in rooms)


def test_a_segment_ends_with_its_sentence_and_at_a_pause_in_a_long_one() -> None:
    words = ["one", "two.", "three", "four,", "five", "six."]
    starts, ends = np.array([0.0, 0.5, 1.5, 5.0, 6.0, 6.5]), np.array([0.5, 1.0, 5.0, 5.5, 6.5, 7.0])
    assert corpus.segment_starts(words, starts, ends).tolist() == [0, 2, 4]


def test_a_shard_gives_back_what_was_spoken(tmp_path: Path) -> None:
    path = tmp_path / "shard-000"
    corpus.make_shard(path, 20.0, seed=1, held_out=True)
    recordings = list(corpus.read_shard(path, corpus.phoneme_inventory([path])))
    assert [recording.language for recording in recordings][:2] == ["en", "pt-BR"][: len(recordings)]
    for recording in recordings:
        assert recording.ends[-1] <= recording.duration
        assert len(recording.phonemes) == len(recording.phoneme_starts)
    assert not list(tmp_path.glob("*.part"))


def test_the_vocabulary_is_as_faster_whisper_and_ctranslate2_want_it(tokens: tokenizer.Tokens) -> None:
    vocabulary = tokens.vocabulary()
    theirs = Tokenizer(tokens._tokenizer, multilingual=True, task="transcribe", language="pt")
    assert vocabulary.index("") == theirs.eot - 1
    assert vocabulary[theirs.eot :] == tokenizer.special_tokens()
    assert theirs.language == tokens.special.languages["pt-BR"]
    assert theirs.timestamp_begin == tokens.special.zero
    assert vocabulary[-1] == "<|30.00|>"
    assert vocabulary.index("Ġ") not in theirs.non_speech_tokens


def test_a_word_is_spelled_in_pieces_that_end_where_it_ends(tokens: tokenizer.Tokens) -> None:
    ids, shares = tokens.word("então,")
    assert tokens.decode(ids) == " então,"
    assert list(shares) == sorted(shares)
    assert shares[-1] == 1.0


def window_of(
    recording: corpus.Labelled, tokens: tokenizer.Tokens, begin: float, seconds: float, timed: float
) -> Window:
    windows = Windows([recording], tokens, 0, Manners(timed=timed, prompted=0.0, noisy=0.0, masked=0.0))
    return windows.cut(recording, begin, seconds, np.random.default_rng(0))


def written(window: Window, tokens: tokenizer.Tokens) -> str:
    vocabulary = tokens.vocabulary()
    return "".join(vocabulary[id_] for id_ in window.read).replace("Ġ", " ")


def test_whole_segments_stand_between_timestamps(recording: corpus.Labelled, tokens: tokenizer.Tokens) -> None:
    heard = written(window_of(recording, tokens, 0.0, 12.0, timed=1.0), tokens)
    begin, end = recording.starts[0], recording.ends[-1]
    assert heard.startswith(f"<|startoftranscript|><|en|><|transcribe|><|{round(begin / 0.02) * 0.02:.2f}|> we moved")
    assert heard.endswith(f"office.<|{round(end / 0.02) * 0.02:.2f}|><|endoftext|>")


def test_a_segment_that_is_cut_off_leaves_its_beginning(recording: corpus.Labelled, tokens: tokenizer.Tokens) -> None:
    second = float(recording.starts[recording.segments[1]])
    heard = written(window_of(recording, tokens, 0.0, second + 1.0, timed=1.0), tokens)
    assert "then" not in heard
    assert heard.endswith(f"<|{round(second / 0.02) * 0.02:.2f}|><|endoftext|>")


def test_if_not_even_the_first_is_whole_its_words_are_written(
    recording: corpus.Labelled, tokens: tokenizer.Tokens
) -> None:
    heard = written(window_of(recording, tokens, 0.3, 1.5, timed=1.0), tokens)
    assert heard.endswith("<|endoftext|>")
    assert " moved" in heard
    assert "noticed" not in heard


def test_without_timestamps_every_whole_word_is_written(recording: corpus.Labelled, tokens: tokenizer.Tokens) -> None:
    second = float(recording.starts[recording.segments[1]])
    heard = written(window_of(recording, tokens, 0.0, second + 1.0, timed=0.0), tokens)
    assert heard.startswith("<|startoftranscript|><|en|><|transcribe|><|notimestamps|> we moved")
    assert " then," in heard


def test_without_speech_there_is_none_to_write(recording: corpus.Labelled, tokens: tokenizer.Tokens) -> None:
    windows = Windows([recording], tokens, 0, Manners(without_speech=1.0))
    window = windows.draw(np.random.default_rng(1))
    special = tokens.special
    assert window.read[1] in special.languages.values()
    assert window.wanted[1] == special.no_speech
    assert window.read[-1] == special.end
    assert not [token for token in window.read if token < special.end]


def test_a_batch_asks_for_the_next_token_where_it_was_heard(
    recording: corpus.Labelled, tokens: tokenizer.Tokens
) -> None:
    window = window_of(recording, tokens, 0.0, 4.0, timed=1.0)
    batch = collate([window, window_of(recording, tokens, 0.0, 2.0, timed=0.0)], tokens.special.end, frames=3000)
    assert batch.features.shape == (2, 80, 3000)
    assert not batch.features[0, :, 400:].any()
    assert (batch.phonemes[0, 200:] == IGNORED).all()
    word = window.read.index(tokens.word("we")[0][0])
    assert batch.read[0, word] == window.read[word]
    assert batch.wanted[0, word - 1] == window.read[word]
    assert batch.first[0, word - 1] == int(recording.starts[0] * 50)
    assert batch.last[0, word - 1] > batch.first[0, word - 1]
    assert (batch.first[1, -2:] == -1).all()


def test_words_are_compared_without_marks_and_times_only_where_they_were_heard(spoken: Speech) -> None:
    words = tuple(
        Word(word, float(start) + 0.1, float(start) + 0.2)
        for word, start in zip(spoken.words, spoken.starts, strict=True)
    )
    wrong = (*words[:2], Word("that", 1.0, 1.1), *words[3:])
    heard = measure.Heard("en", spoken, Transcript.of_words(wrong, language="en", model=""))
    assert measure.error_rate([heard]) == pytest.approx(1 / len(words))
    assert [number for number, _ in measure.matches(heard)] == [0, 1, *range(3, len(words))]


def test_texts_are_chosen_evenly() -> None:
    assert measure.spread("abcdefghij", 4) == ["a", "c", "f", "h"]
    assert measure.spread("ab", 4) == ["a", "b"]
