"""Sentences about partners: their names and their ideals."""

import pytest

from tests.rules.by_words.placing import speaks

BUNDLED = (
    "Mayors and bus drivers",
    "Pharmacists / accountants",
    "Teachers and landlords",
    "Engineers and buyers",
    "Plant Managers & Maintenance Engineers",
    "Farmers and traders",
    "Teachers, headteachers and parents",
    "Landlords and tenants",
    "Ministries, municipalities and smallholders",
    "Fishers and fish traders",
    "Doctors/pharmacists, patients",
    "Journalists and policymakers",
    "Donors and farmers",
    "Receptionists and doctors",
    "Doctors and patients",
    "Teachers and parents",
    "Donors and beneficiaries",
    "Banks and farmers",
    "Journalists and politicians",
    "Retailers and consumers",
    "Drivers and dispatchers",
    "Nurses and patients",
    "Mechanics and buyers",
    "Farmers, traders and banks",
    "Principals and parents",
    "Scientists and farmers",
    "Purchasing and engineering",
    "Chefs and farmers",
    "Lawyers and journalists",
)
NOT_BUNDLED = (
    "Doctors and nurses",
    "Production and maintenance managers",
    "Research and development engineers",
    "Parents and guardians",
    "Men and women who fish",
    "Owners and managers of dairy farms",
    "Farmers and traders association",
    "Heads of engineering and purchasing",
    "Maintenance managers and engineers",
    "Boys and girls",
    "Small and medium enterprises",
    "Johnson & Johnson",
    "Buyers or engineers",
    "Ingenieure und Einkäufer",
    "Schools and their teachers",
    "Chief engineers",
    "Sales and customer success teams",
    "Production managers",
    "Research and development heads",
    "Mothers and fathers",
    "Health and safety officers",
    "Food and beverage buyers",
    "Women and men farmers",
    "Heads of sales and marketing",
    "Maintenance and repair technicians",
    "Ministry of Health and Social Affairs",
    "Plant production managers",
    "Johnson and Johnson",
    "Sales and operations planners",
    "Managers and supervisors",
    "Head nurses and ward sisters",
    "Fruit and vegetable growers",
    "Owners and operators",
    "Trainers and coaches",
    "Mayors and councillors",
    "Buyers and category managers",
    "Finance and HR leads",
    "Bars and restaurants",
    "Planners of production and maintenance",
    "Seed and fertilizer dealers",
    "Banks and microfinance institutions",
    "Users and admins",
    "Engineers and technicians",
    "Fishers and fish farmers",
    "Bread and pastry bakers",
)
VAGUE = (
    "Everyone in the industry",
    "The dairy sector",
    "People in the market",
    "The supply chain",
    "Stakeholders across the supply chain",
    "The market",
    "Stakeholders",
    "KEY STAKEHOLDERS",
    "The general public",
    "Society at large",
    "Everyone",
    "People",
    "Various other actors",
    "Target group",
    "The whole industry",
    "The healthcare market",
    "Private sector",
    "The public",
    "Society",
    "The community",
    "Users",
    "Decision makers",
    "Customers",
    "The industry",
    "Civil society",
    "The private sector",
    "Partners",
    "Various actors",
    "Relevant authorities",
    "Businesses",
    "All clients",
    "End users",
    "Consumers",
    "Target audience",
    "All stakeholders",
    "The wider community",
    "Local communities",
    "Our users",
    "Companies",
    "Various partners",
    "Potential customers",
    "Everybody",
    "The economy",
)
NOT_VAGUE = (
    "Dairy farmers in the north",
    "Hotel managers across Kenya",
    "Restaurants in the city",
    "The coffee association",
    "Market women",
    "Plant production managers",
    "Community health workers",
    "Society of Plant Engineers",
    "Public prosecutors",
    "Industry associations",
    "Third-party inspectors",
    "People who rent their first flat",
    "Others Ltd buyers",
    "Farmers market",
    "Energy sector regulators",
    "Die Öffentlichkeit",
    "Young people in Leeds",
    "Market traders",
    "Industry regulators",
    "Public transport operators",
    "User group leaders at St Mary",
    "Customer service leads",
    "People with diabetes",
    "Village elders",
    "Hospital trusts",
    "Payroll bureau leads",
    "Consumers' association of Ghana",
    "Decision makers in plant purchasing",
    "Local community leaders",
    "Community of practice hosts",
    "Users of line 4",
    "Customer support leads",
    "Company doctors",
    "Partner dealers in Ghana",
    "Consumers with nut allergies",
    "Business owners in Bern",
    "Institution heads",
    "Customers in the Nordics",
    "Organizations of farmers",
    "Citizen scientists",
    "Farmer",
    "Nurses",
    "Client directors",
    "Authorities of the port",
)
TARGETS = (
    "Production managers cut stoppages by 20 % by Q4",
    "80 % of farmers sow improved seed",
    "By 2030, schools serve local food",
    "At least 60% of all clinics report stockouts",
    "Duty managers reduce waiting from 40 to 15 minutes",
    "Buyers sign the charter by 31 March 2027",
    "Bureau leads review exceptions by the end of next year",
    "Councils publish their budgets in the first half of 2027",
    "Growers increase the share of compost to 50 %",
    "Ministers meet herders within the next two years",
    "20 % by Q4",
    "80% of clinics report stock-outs by 2027",
    "Managers increase yield by 5 percent by December 2026",
    "50 farmers adopt compost by the end of 2027",
    "Managers who cut scrap by 20 % by 2027-06-30",
    "By 2030, 70 % of households treat their water",
    "Reduce downtime from 12 to 8 hours by Q3 2027",
)
IDEALS = (
    "Production managers routinely plan upgrades with maintenance, from their own loss data",
    "Duty managers answer each alarm within 10 minutes",
    "Buyers order from two suppliers and pay 30 % in advance",
    "Bureau leads close the books by the fifth of each month",
    "Councils put 10 % of each budget to a public vote",
    "Schools audit kitchens against ISO 22000:2018",
    "Planners use the 2030 Agenda in every tender",
    "Farmers sow only seed that is 100% untreated",
    "Drivers report 24 hours a day",
    "Clinics report stockouts by Friday",
    "Landwirte senken den Verbrauch um 20 % bis 2030",
    "Plants with 40 to 300 people run their own trials",
    "Managers who routinely plan upgrades with maintenance",
    "Nurses who answer an alarm within ten minutes",
    "Farmers who plant on two plots each season",
    "Production managers plan control upgrades from their own loss data, together with maintenance",
    "Councils that publish the budget by 31 March each year",
    "Two suppliers compete for each lot",
    "Mayors who follow the 2030 agenda in their budgets",
)
OURS = (
    "We train production managers in loss analysis",
    "Mega provides plants with monthly reports",
    "Our engineers coach shift leads on the line",
    "Train 40 shift leads in reading stop records",
    "Production managers are trained in loss analysis",
    "Providing clinics with fridges",
    "Conduct workshops for councils",
    "Mega International will support growers in selling to schools",
    "We train managers",
    "Our team supports clinics in planning",
    "We will help farmers sell together",
    "Train managers to use the log",
    "Provide clinics with pumps",
    "The project supports farmers",
    "Deliver workshops to plant managers",
    "Our consultants coach team leads",
    "We provide managers with loss data",
    "To train 200 managers in planning",
)
THEIRS = (
    "Production managers plan upgrades from their own loss data",
    "The program intends to see production managers who plan upgrades from loss data",
    "Production managers train new colleagues on the line",
    "Clinic nurses train mothers at the well",
    "Councils invite herders to plan grazing, and publish the minutes",
    "Teachers coach each other",
    "Growers support neighbors who begin",
    "Buyers do not wait for our visit",
    "Practice partners promise their clients checked payroll",
    "Managers who train their own people",
    "Nurses who coach each other",
    "Plant managers support maintenance with data",
    "Farmers organize their own field days",
    "The ministry provides clinics with pumps",
    "Managers plan upgrades with us",
    "Managers who invite us to the budget talk",
    "The program intends to see managers who plan upgrades from their own data",
)


@pytest.mark.parametrize("name", BUNDLED)
def test_unlike_actors_in_one_name_are_found(name: str) -> None:
    assert speaks("BP002", "name", name)


@pytest.mark.parametrize("name", NOT_BUNDLED)
def test_names_that_join_no_unlike_actors_are_left_alone(name: str) -> None:
    assert not speaks("BP002", "name", name)


@pytest.mark.parametrize("name", VAGUE)
def test_names_of_nobody_in_particular_are_found(name: str) -> None:
    assert speaks("BP005", "name", name)


@pytest.mark.parametrize("name", NOT_VAGUE)
def test_names_of_somebody_are_left_alone(name: str) -> None:
    assert not speaks("BP005", "name", name)


@pytest.mark.parametrize("sentence", TARGETS)
def test_targets_in_the_place_of_ideals_are_found(sentence: str) -> None:
    assert speaks("OC002", "challenge", sentence)


@pytest.mark.parametrize("sentence", IDEALS)
def test_ideals_with_describing_numbers_are_left_alone(sentence: str) -> None:
    assert not speaks("OC002", "challenge", sentence)


@pytest.mark.parametrize("sentence", OURS)
def test_our_deeds_in_the_place_of_ideals_are_found(sentence: str) -> None:
    assert speaks("OC003", "challenge", sentence)


@pytest.mark.parametrize("sentence", THEIRS)
def test_their_deeds_as_ideals_are_left_alone(sentence: str) -> None:
    assert not speaks("OC003", "challenge", sentence)
