"""No rule that is decided by words speaks of a text that is not English, wherever it stands."""

import pytest

from tests.rules.by_words.placing import speaks

ASKED = (
    ("BP002", "name"), ("BP005", "name"), ("OC002", "challenge"), ("OC003", "challenge"),
    ("PM001", "like"), ("PM002", "like"), ("PM003", "like"), ("PM004", "like"), ("PM008", "love"),
    ("PM009", "expect"), ("PM010", "like"), ("PM012", "like"), ("PM013", "like"),
    ("PM014", "like"), ("PM015", "love"), ("PM016", "like"), ("PM017", "like"), ("JR003", "saw"),
    ("HY002", "signal"), ("RM001", "now"), ("RM002", "later"), ("RM006", "now"),
    ("KR001", "key result"), ("VP001", "proposition"), ("SP002", "question"),
    ("CS001", "promise"), ("CS004", "value moment"),
)  # fmt: skip
"""Every rule by words, and a place at which it looks."""
SENTENCES = (
    "Versteht den Wert der Daten",
    "Wir schulen die Schichtleitung",
    "Ingenieure und Einkäufer",
    "Brauchen Sie einen schnelleren Regler?",
    "Unterschreibt den Auftrag",
    "60 % Nutzung",
    "1.300 Klicks",
    "Portal gestartet",
    "Forstår verdien av data",
    "Dashboard for sjåfører",
    "Innen mars 2027 kjører én linje",
    "Deler data på forespørsel",
    "Taller con el equipo",
    "Portal lanzado",
    "El NPS sube diez puntos",
    "¿Necesita un controlador más rápido?",
    "Meilleure communication",
    "Formation terminée",
    "Avez-vous besoin d'un contrôleur plus rapide ?",
    "Partage les données sur demande",
    "Begrijpt de waarde van data",
    "Training afgerond",
    "Deelt gegevens op verzoek",
    "Condivide i dati su richiesta",
    "Compreende o valor dos dados",
    "データの価値を理解する",
    "ポータル公開",
    "60 %の採用",
)


@pytest.mark.parametrize(("code", "place"), ASKED)
def test_no_rule_speaks_of_another_language(code: str, place: str) -> None:
    assert [said for said in SENTENCES if speaks(code, place, said)] == []
