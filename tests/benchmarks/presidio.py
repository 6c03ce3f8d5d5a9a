"""Presidio's analyzer on Presend's trained pipeline: no model of its own, and nothing from the network."""

from importlib.metadata import version
from typing import Any

import tldextract.tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import (
    UkNinoRecognizer,
    UkPassportRecognizer,
)

from nlp.pipeline import pipeline

VERSION = version("presidio-analyzer")


def analyzer() -> AnalyzerEngine:
    """As it comes, with the British recognisers on that it has off, and names by Presend's pipeline."""
    offline = tldextract.TLDExtract(cache_dir=None, suffix_list_urls=())
    tldextract.tldextract.TLD_EXTRACTOR = offline  # the only door: the e-mail recogniser asks this one
    ours = NerModelConfiguration(labels_to_ignore=["ORG", "ORGANIZATION", "ROLE", "SERVICE", "TEAM"])
    engine: Any = SpacyNlpEngine(ner_model_configuration=ours)  # declared as having no pipeline, ever
    engine.nlp = {"en": pipeline()}
    found = AnalyzerEngine(nlp_engine=engine)
    for british in (UkNinoRecognizer, UkPassportRecognizer):
        found.registry.add_recognizer(british())
    return found
