"""Other languages are left alone."""

import pytest

from outcomekit.rules._language import Form, judge, read

FOREIGN = {
    "German": (
        "Der Einkauf bringt die Ausfallliste zum ersten Treffen mit",
        "Schulung der Schichtleiter",
        "Workshop mit den Einkäufern durchführen",
        "Newsletter an alle Kunden versenden",
        "Kunden verstehen den Nutzen",
        "Umsatz um 20 % steigern",
        "Kundenportal eingeführt",
        "1.300 Klicks auf die Seite",
        "Export der Daten nach Excel",
        "Training der Mitarbeiter",
        "Software Update durchgeführt",
        "Reporting an die Geschäftsleitung",
    ),
    "French": (
        "Les acheteurs comprennent la valeur",
        "Former 40 agents de terrain",
        "Portail client lancé",
        "Atelier avec les responsables",
        "Réduire le taux de churn",
        "Formation des agents",
        "Support technique aux clients",
        "Satisfaction des clients",
        "Participation des femmes",
    ),
    "Spanish": (
        "Los clientes entienden el valor",
        "Capacitar a 40 agentes",
        "Aumentar las ventas en un 20 %",
        "Satisfacción del cliente",
        "Plan de comunicación",
        "Webinar para compradores",
    ),
    "Dutch": (
        "Klanten begrijpen de waarde",
        "Train 40 medewerkers in het nieuwe systeem",
        "Omzet verhogen met 10 %",
        "Workshop met inkopers",
    ),
    "Polish": (
        "Klienci rozumieją wartość",
        "Szkolenie 40 kierowników zmian",
        "Wzrost sprzedaży o 20 %",
    ),
    "Portuguese": ("Os clientes entendem o valor", "Aumentar a receita em 20 %"),
    "Italian": ("I clienti capiscono il valore", "Aumentare il fatturato del 20 %"),
    "Swedish": ("Kunderna förstår värdet", "Öka försäljningen med 20 %"),
    "Danish": ("Kunderne forstår værdien", "Uddannelse af 40 ledere"),
    "Czech": ("Zákazníci chápou hodnotu",),
    "Turkish": ("Müşteriler değeri anlıyor",),
    "Finnish": ("Asiakkaat ymmärtävät arvon",),
    "Russian": ("Клиенты понимают ценность",),
    "Chinese": ("客户理解价值",),
    "Japanese": ("顧客が価値を理解する",),
    "Arabic": ("العملاء يفهمون القيمة",),
    "Greek": ("Οι πελάτες κατανοούν την αξία",),
}


@pytest.mark.parametrize("language", FOREIGN)
def test_nothing_is_judged_in(language: str) -> None:
    found = [text for text in FOREIGN[language] if judge(read(text)) is not None]
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Plants in São Paulo share a plan",
        "Café owners buy direct",
        "Nestlé sources from certified farms",
        "The naïve forecast is dropped",
        "Buyers from Rio de Janeiro compare prices in the app",
    ],
)
def test_english_with_names_and_loan_words_is_read(text: str) -> None:
    assert read(text).form is not Form.UNREAD
