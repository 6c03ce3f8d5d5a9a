"""Presidio's analyzer on Presend's trained pipeline: no model of its own, and nothing from the network."""

from importlib.metadata import version
from typing import Any

import spacy
import tldextract.tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import (
    UkNinoRecognizer,
    UkPassportRecognizer,
)
from spacy.language import Language

from nlp.pipeline import pipeline

VERSION = version("presidio-analyzer")


def language() -> Language:
    """Presend's pipeline with its own vocabulary: words that Presidio keeps must not speed Presend up."""
    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer  # compiled: its types are not known
    ours: Any = pipeline().tokenizer
    tokenizer.rules = ours.rules
    nlp.add_pipe("presend_reader")
    return nlp


def analyzer(nlp: Language) -> AnalyzerEngine:
    """As it comes, with the British recognisers on that it has off, and names by the pipeline given."""
    offline = tldextract.TLDExtract(cache_dir=None, suffix_list_urls=())
    tldextract.tldextract.TLD_EXTRACTOR = offline  # the only door: the e-mail recogniser asks this one
    labels = NerModelConfiguration(labels_to_ignore=["ORG", "ORGANIZATION", "ROLE", "SERVICE", "TEAM"])
    engine: Any = SpacyNlpEngine(ner_model_configuration=labels)  # declared as having no pipeline, ever
    engine.nlp = {"en": nlp}
    found = AnalyzerEngine(nlp_engine=engine)
    for british in (UkNinoRecognizer, UkPassportRecognizer):
        found.registry.add_recognizer(british())
    return found
