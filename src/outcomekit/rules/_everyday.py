"""Words of every day after which companies and products are called, too.

A product called Flow does not own the word “flow”, nor a supplier called Bridge the bridges. So
a name that is made of such words alone counts as the name only where its capitals say so (see
`_ours`). The list is long on purpose: a word too many costs a little sharpness, a word too few a
false alarm.
"""

from __future__ import annotations

from typing import Final

_WORDS: Final = """
able academy access account achieve act action active adapt add advance advantage advice agency
agent agile agree aid aim air alarm alert alliance ally amber analysis analyst analytics anchor
angel answer app appeal apple application approach arc arch archive arena ark arm army arrow art
ascend ash ask aspect asset assist associate assure atlas audit auto autumn average award aware
axis back badge balance ball band bank bar bargain base basecamp basic basket bay beacon beam bear
bee begin bell bench benefit best better big bill bird bit black blade blank blaze blend block
bloom blue board boat body bold bolt bond book bookkeeper boost border boss bottle bow box brain
brake branch brand brave bread break breeze brick bridge brief bright bring broad broker brook
brush bucket budget buffer build builder bundle bureau bus business button buy buzz cab cabin cable
cake calculator calendar call calm camera camp campaign campus canal candle canopy canvas cap
capital captain capture car card care career cargo carrier cart case cash cast castle cat catalog
catch cause cedar cell center central centre century chain chair challenge champion chance change
channel charge chart chat check checkout chef chess chief choice choose circle circuit citizen city
claim clarity class classic clean clear clerk click client climb clinic clip clock close cloud
clover club coach coast coat code coffee coin cold collect collection college color column comet
comfort command commerce common community companion company compare compass compete complete
compute concept concert concierge conduct cone connect connection console construct consult contact
content contest contract control cool copper copy coral core corner corporate cost council count
counter country courier course court cover craft crane cream create credit creek crew crop cross
crown crystal cube culture cup current curve custom customer cut cycle daily dairy dart dash
dashboard data date dawn day deal decision deck deep deer deliver delivery delta demand den depot
depth design desk detect develop dew dial diamond dice digest digital direct direction director
discover dispatch display distance dive dock doctor document dollar dolphin domain dome door dot
double dove draft dragon draw dream drift drill drive driver drop drum dune duty dynamic eagle
early earn earth ease east easy echo edge edit education effect effort egg elder element elevate
elite ember empire employ empower enable end endeavor energy engage engine enterprise entry equal
equity era essence essential estate evening event ever evergreen every exact exam example excel
exception exchange expand expert explore express extend eye fab fabric face factor factory fair
faith falcon fall family farm fast feather federal feed field figure file filter final finance find
finder fine finger fire firm first fish fit fix flag flagship flame flash fleet flex flexible
flight flint float flood floor flow flower fluent fly focus fold follow food foot force forecast
forest forge fork form format forms formula fort fortune forum forward foundation founder fountain
four fox frame framework free freedom freight fresh friend front frontier fruit fuel full fund
fusion future gain galaxy gallery game garden garnet gas gate gateway gather gauge gear gem general
generation genesis gentle giant gift give glacier glass glide global globe glow go goal gold golden
good grace grade grain grand granite grant graph grass gravity great green greenhouse grid grip
ground group grove grow growth guard guardian guidance guide guild gulf hall hammer hand handle
handy happy harbor harbour hard harmony harvest hat haven hawk head health heart heat heather hedge
height helm help hero heron high highway hill hive hold home honest honey hook hope horizon horn
horse hospital host hotel hour house hub human hunt hunter ice icon idea ideal image impact impulse
income indeed index industry infinity info inform ink inn inner innovate input insight inspect
inspire instant institute insure intake integral integrate intelligence intelligent intent interact
interest international intro invent invest invoice iris iron island issue ivory ivy jade jet jewel
job join joint journal journey joy jump junction jungle junior just keen keep kernel key keystone
kind kinetic king kit kite knight knot know knowledge lab label labs lake lamp land landmark lane
language lantern large lark laser last latch launch laurel law layer lead leader leaf lean learn
learner leash ledger legacy legal legend lemon lens less lesson letter level lever liberty library
life lift light lighthouse lily lime limit line link lion list listen little live load loan local
lock lodge log logic long look loom loop lotus love loyal lumber luna lunar lynx machine magic
magnet mail main maker man manage manager mango manor manual map maple marble march margin marina
mark market marketplace mason mass master match mate material matrix matter maven maximum meadow
measure media medic meet meeting member memo memory mend mentor menu merchant mercury merge merit
mesh message method metric metro micro mid mile milestone mill mind mine mint minute mirror mission
mix mobile mode model modern module moment money monitor month moon more morning moss motion motive
motor mountain mouse move multi museum music nail name narrow nation national native nature
navigator navy near nest net network new news next nexus night node noise noon normal north note
notebook notice notion novel number oak oasis object ocean offer office oil olive one onward opal
open opera operate opinion optimum option oracle orange orbit orchard order organic origin otter
outcome outlook output over owl own pace pack package pact page paint palace palette palm panda
panel panorama paper parade paragon parallel parcel park part partner parts pass passage passport
patch path pattern pay payroll peak pearl peer pen people perfect perform period person phase
phoenix phone photo pick picture piece pier pilot pin pine pink pinnacle pioneer pipe pipeline
pitch pivot pixel place plain plan plane planet plant plate platform play player plaza plot plug
plus pocket point pointer polar pole policy polish poll pond pool poppy port portal portfolio post
postal power practice precise precision premier premium present press presto price prime print
priority prism private pro probe process produce product production profile profit program progress
project promise prompt proof proper property prospect protect proton provide public pulse pump pure
purple purpose push puzzle quality quantum quarry quarter queen quest question quick quiet quill
quilt quota quote rabbit race radar radio rail rain rainbow raise rally ramp ranch range ranger
rank rapid rate raven ray reach react reactor read reader ready real reason record recruit red reef
reflex refresh region register relate relay release reliable remedy remote renew rent repair reply
report request rescue research reserve resolve resource response rest result retail return reveal
review reward ridge right ring ripple rise risk river road roadmap robin robot rock rocket role
roll roof room root rose rotor round route royal ruby rule run runner runway rush safe safety saga
sage sail salary sale sales salesforce salt sample sand sap sapphire save savings scale scan scene
schedule scholar school science scope score scout screen script sea seal search season seat second
secret section sector secure security see seed select sell senior sense sensor sentinel sentry
serve server service set settle shadow shape share sharp sheet shelf shell shelter shield shift
shine ship shipment shop shore short show shuttle side sight sigma sign signal signature silent
silk silo silver simple single site six sketch skill skin sky slack slate sleep slide small smart
smile smooth snap snow social soft software soil sol solar solid solution solve sonar song sonic
sort sound source south space span spark sparrow speak spear spectrum speed sphere spice spider
spin spiral spirit splash split spoke sport spot spring sprint sprout spruce square stable stack
staff stage stamp stand standard star start state station status steady steel steer stellar step
stock stone store storm story stove straight strategy stream street strength stretch stride strike
string stripe strong structure student studio study style subject success suite sum summer summit
sun sunrise super supply support sure surface surge survey swan sweep swift swing switch sync
system table tag talent talk tank tap target task taste tax teach teacher team teams tech telegraph
tell temple tempo ten tender terminal terra test text thing think thread three thrive thunder
ticket tide tiger tiles timber time timeline timer title today token tomorrow tool toolbox tools
top torch total touch tower town trace track tracker traction trade trader trail train transfer
transit travel treasure tree trek trend trial triangle tribe trigger trip triumph true trust truth
tulip tune tunnel turbine turbo turn tutor twin two umbrella union unique unison unit united unity
universal universe up update upper urban use user utility valid valley value vanguard vault vector
vehicle velvet venture verdict verify version vertical vessel view viewpoint villa village vine
vineyard vision vista vital vivid voice volt volume vote voyage wagon walk wall wallet walnut
warehouse watch water wave way wealth weather weave web week welcome well west wheel white whole
wide widget wild willow win wind window wing winter wire wisdom wise wish wolf wonder wood word
work workbench workday worker workflow works workshop workspace world worth wren writer yard year
yellow yes yield young zebra zero zip zone zoom
"""
EVERYDAY: Final = frozenset(_WORDS.split())
"""Words of which many sentences are made, in their base forms."""
_PREFIXES: Final = """
aero alpha apex astro aura beta bio cyber digi eco electro epsilon euro evo gamma giga helix
hydro hyper infra kilo lambda macro max maxi mega meta micro mini mono nano neo neuro nova
octo omega omni opti ortho para penta peta photo poly prima proto psi quad retro robo sino
socio stereo super techno tele tera tetra theta thermo trans tri turbo ultra uni uno vertex
vita zenith zeta
"""
SELDOM: Final = frozenset(_PREFIXES.split())
"""Words that are seldom met by themselves, and hardly ever begin a sentence."""
_ENDINGS: Final = (
    "able", "ance", "ator", "ence", "ful", "ible", "ical", "ics", "ify", "ing", "ion", "iser",
    "ism", "ity", "ive", "ize", "izer", "less", "ly", "ment", "ness", "ship", "sis", "ware", "yzer",
)  # fmt: skip
_LONG_ENOUGH: Final = 6
"""Letters from which on an ending tells a word of every day."""


def is_everyday(word: str) -> bool:
    """Whether a word of a name, as it is written, may be one of every day, or a number."""
    if len(word) == 1 or not word.isalpha():
        return len(word) == 1 or word.isdigit()
    small = word.lower()
    if small in EVERYDAY or small in SELDOM or (small.endswith("s") and small[:-1] in EVERYDAY):
        return True
    return len(word) >= _LONG_ENOUGH and word[1:].islower() and small.endswith(_ENDINGS)
