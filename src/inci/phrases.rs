//! The words that announce something: headings of lists, directions, claims, codes.
//!
//! Data first, one matcher below. Phrases are written folded: lower case, no accents, no hyphens.

use std::sync::LazyLock;

use super::quick::QuickMap;
use super::scan::{Kind, Scan};
use super::{CutReason, Section};

/// What a phrase announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// A list of this section follows.
    List(Section),
    /// No list follows, until one is announced or recognised.
    Stop(CutReason),
    /// The rest of the sentence says what is not in it, or praises.
    Claim,
    /// The rest up to the next separator is a formula or batch code.
    Code,
    /// The rest up to the next separator is worth a note, and the list goes on.
    Note,
}

/// Where a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Wherever it stands.
    Anywhere,
    /// Only where an entry begins.
    Start,
}

use Marker::{Claim, Code, List, Note, Stop};
use Place::{Anywhere, Start};

const PHRASES: &[(Marker, Place, &str)] = &[
    (
        List(Section::Declared),
        Anywhere,
        "ingredients | ingredient | ingredients list | ingredient list | list of ingredients | full ingredients | \
         full ingredients list | full ingredient list | all ingredients | key ingredients | other ingredients | inci | inci name | \
         ingredients inci | cosmetic ingredients | ingredientes | ingrediente | ingredienti | ingredienten | ingredienser | \
         inhaltsstoffe | inhaltstoffe | inhaltsstoff | bestandteile | zutaten | zusammensetzung | sonstige bestandteile | \
         composition | composicion | composizione | composicao | compozitie | ingredients et composition | \
         innehall | indhold | innhold | ainesosat | ainekset | koostisosad | koostis | sudedamosios dalys | sudetis | sastavdalas | sastavs | \
         skladniki | sklad | slozeni | ingredience | zlozenie | zlozky | osszetevok | osszetetel | sastojci | sastav | sestavine | \
         perberesit | perberes | icindekiler | bilesenler | icerik | συστατικα | συσταση | состав | ингредиенты | ингредиенти | ингрeдиенти | \
         съставки | състав | інгредієнти | склад | састав | састојци | состојки | \
         成分 | 全成分 | 配合成分 | 成份 | 全成份 | 原料 | 主要成分 | 전성분 | 성분 | 모든 성분 | المكونات | مكونات | التركيب | רכיבים | רכיבי | \
         thanh phan | komposisi | bahan bahan | sangkap | ส่วนประกอบ | ส่วนผสม | सामग्री | উপাদান | उपादान | \
         ngredients | lngredients | ingredents | ingrediants | ingedients | ingre ients | ingrdients | ingredienis | gredients | ingrediens | nhaltsstoffe | \
         inactive ingredients | inactive ingredient | inactive | inactives | inactive ingredents | non medicinal ingredients | \
         naturally occurring in essential oils | naturally present in essential oils | nonmedicinal ingredients | non active ingredients | excipients | excipientes | excipienti | excipient | ingredients inactifs | \
         ingredients non medicinaux | ingredientes inactivos | hilfsstoffe | contains | contient | contiene | contem | enthalt | each gm contains | each g contains | each 100 g contains | each tablet contains | each capsule contains | each ml contains | each dose contains",
    ),
    (
        List(Section::Active),
        Anywhere,
        "active ingredients | active ingredient | active ingredients in each | active ingredient in each | drug facts active ingredients | \
         drug facts active ingredient | actives | active | medicinal ingredients | medicinal ingredient | principe actif | principes actifs | \
         ingredients actifs | ingredient actif | substance active | substances actives | wirkstoff | wirkstoffe | principio activo | principios activos | \
         ingrediente activo | ingredientes activos | principio attivo | principi attivi | principio ativo | principios ativos | ingrediente ativo | \
         ingredientes ativos | werkzame stof | werkzame bestanddelen | substancja czynna | действующее вещество | активные ингредиенты",
    ),
    (
        List(Section::MayContain),
        Anywhere,
        "may contain | may also contain | may contain one or more of | peut contenir | peuvent contenir | kann enthalten | kann folgendes enthalten | \
         puede contener | pueden contener | puo contenere | possono contenere | pode conter | podem conter | kan bevatten | kan innehalla | kan indeholde | \
         kan inneholde | saattaa sisaltaa | voi sisaltaa | moze zawierac | muze obsahovat | moze obsahovat | moze sadrzati | mozhe da sadarzha | \
         lahko vsebuje | tartalmazhat | poate contine | icerebilir | μπορει να περιεχει | может содержать | може да съдържа | може містити | \
         может содержать следующие красители | 可能含有 | 含有可能 | 함유 가능",
    ),
    (
        Stop(CutReason::Directions),
        Anywhere,
        "directions | warnings | warning | caution | cautions | precautions | questions | indications | avertissement | avertissements | warnhinweis | warnhinweise | waarschuwing | precauciones | advertencia | advertencias | precaucoes | avvertenze | avvertenza | how to use | directions for use | instructions for use | mode d emploi | conseils d utilisation | conseil d utilisation | modo de empleo | \
         modo de uso | modo de usar | modo de utilizacao | modo d uso | modalita d uso | anwendungshinweise | gebrauchsanweisung | gebruiksaanwijzing | \
         sposob uzycia | zpusob pouziti | способ применения | начин на употреба | kullanim sekli | 使用方法 | 用法 | \
         keep out of reach | keep out of the reach | keep out of eyes | for external use | external use only | avoid contact with | avoid eye contact | in case of contact | do not use | \
         discontinue use | stop use | if swallowed | if irritation | if rash | use only as directed | apply liberally | apply generously | apply evenly | \
         ne pas avaler | eviter le contact | tenir hors de | usage externe | uso externo | solo uso externo | per uso esterno | evitar el contacto | evitare il contatto | evitar contato | \
         mantener fuera | manter fora | tenere fuori | kontakt mit den augen | augenkontakt | nur zur ausserlichen | ausserhalb der reichweite | vor kindern | \
         buiten bereik | contact met de ogen | kun til utvortes bruk | endast for utvartes bruk | kun til udvortes brug | oppbevares utilgjengelig | forvaras utom | opbevares utilgaengeligt | questions or comments | drug facts | other information | store at | store in a | store below | shake well | patch test | massage into | appliquer sur | auf die haut | aplicar sobre | aplicar en | applicare su",
    ),
    (
        Stop(CutReason::Directions),
        Start,
        "directrons | direction | usage | uses | use | to use | apply | precaution | precautions d emploi | \
         purpose | purposes | dosage | important | how it works | application | attention | utilisation | \
         anwendung | anwendungsgebiet | hinweis | hinweise | achtung | vorsicht | lagerung | trocken lagern | bitte | verwendung | gebrauch | gebruik | \
         precauciones | uso | indicaciones | precauzioni | modo d impiego | forsiktighet | varning | advarsel | \
         ostrzezenia | stosowanie | upozorneni | pouziti | применение | меры предосторожности | внимание | предупреждение | употреба | uyari | 注意 | 注意事项 | 使用上の注意 | massage | rinse | shake | store | \
         conservar | conserver | keep | smooth on | wet hair | appliquer | apliquer | aplicar | applicare | auftragen",
    ),
    (
        Stop(CutReason::Address),
        Anywhere,
        "made in | made by | manufactured by | manufactured for | manufactured in | manufacturer | mfd by | mfg by | mktd by | marketed by | distributed by | distributed in | dist by | distr by | distributor | imported by | \
         fabrique en | fabrique par | fabrique au | fabrique aux | fabrique et | produit par | distribue par | hergestellt in | hergestellt fur | hergestellt von | vertrieb durch | produziert | hecho en | fabricado en | fabricado por | \
         fabricado para | elaborado por | distribuido por | importado por | producto importado | prodotto in | prodotto da | distribuito da | fabbricato | feito no | industria brasileira | produzido por | geproduceerd | \
         wyprodukowano | producent | vyrobeno | vyrobce | distributor | изготовитель | производитель | сделано в | произведено | производство | импортер | uretici | www | http | https | service consommateur | service consommateurs | \
         customer service | consumer care | call toll free | toll free | laboratoires | responsible person | eu rp | vente reservee | us patent | patents | u s patents | all rights reserved | registered trademark | reg tm | is a trademark | trademark of | art nr | pzn",
    ),
    (
        Stop(CutReason::Note),
        Anywhere,
        "please be aware | please note | please refer | please recycle | please check | for the latest information | for the most up to date | the list of ingredients is | this list of ingredients | ingredient lists may | ingredients lists may | \
         ingredients are subject to change | ingredients may vary | subject to change | check the packaging | refer to the ingredient list | refer to the packaging | refer to product packaging | la liste des ingredients peut | les listes d ingredients | la composition peut | \
         before using this product | before using a | veuillez | product name | division | 保质期 | 生产日期 | best before | ver envase | ver embalagem | antes del final de | antes do final de | mindestens haltbar | expiry date | use by | use before | batch no | lot no | net wt | net weight | poids net | peso neto | contenido neto | conteudo | this product is | this product contains | dermatologically tested | dermatologist tested | dermatologisch getestet | testato dermatologicamente | teste sous controle | testado dermatologicamente | suitable for vegans | suitable for all skin | suitable for vegetarians | against animal testing | not tested on animals | cruelty free | of total ingredients | of the total ingredients | \
         of the ingredients | des ingredients | du total | del totale | del total | der gesamten | origine naturelle | natural origin | naturliche herkunft | naturlichen ursprungs | naturlicher ursprung | d origine naturelle | di origine naturale | de origen natural | certified by | certifie par | zertifiziert | certificado por | certificato da | ecocert | cosmos organic | cosmos natural",
    ),
    (
        Claim,
        Start,
        "free from | free of | no sls | no sles | no paraben | no parabens | no silicone | no silicones | no mineral oil | no alcohol | no dyes | no fragrance | no artificial | without | no added | does not contain | doesn t contain | contains no | contain no | formulated without | made without | not formulated with | never formulated | zero | \
         sans | sans ajout | ne contient pas | formule sans | formulee sans | ohne | frei von | enthalt keine | sin | libre de | no contiene | senza | privo di | non contiene | sem | livre de | nao contem | zonder | vrij van | bevat geen | \
         utan | uten | uden | fri fra | fri fran | ilman | bez | nie zawiera | neobsahuje | nelkul | fara | без | не содержит | не съдържа | χωρις | icermez | 不含 | 無添加 | 无添加 | 不添加 | フリー",
    ),
    (
        Note,
        Anywhere,
        "bevat natriumfluoride | enthalt bis | enthalt olaflur | enthalt aminfluorid | enthalt natriumfluorid | enthalt natrium",
    ),
    (
        Note,
        Start,
        "contains fluoride | contains sodium fluoride | contains natriumfluorid | contient sodium fluoride | contient fluorure | contient du fluorure | contiene sodium fluoride | contiene fluoruro de sodio | contem fluoreto de sodio | contiene sodio fluoruro | contiene fluoruro di sodio | zawiera fluorek | contiene fluoruro | contiene fluoruros | contem fluoreto | sodyum florur | contient du | contient de l | contient de la | contains a | contains nut | contains sunscreen | contains tree nuts | rda | fluorid | from essential oils | as applicable",
    ),
    (
        Code,
        Anywhere,
        "f i l | fil no | code f i l | code fil | f i l code | f l l | f il | i l n | iln | formula code | formula no | formule no | code formule | formule n | batch code | lot | lot n | cod int | cnk | c n k | acl | e a n | ean | gtin | art no | ref no | item no | n de lot",
    ),
    (Code, Start, "fil | formula | code | ref | pr"),
];

/// The phrases, by their first word; the longest first.
static INDEX: LazyLock<QuickMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    for &(marker, place, texts) in PHRASES {
        for text in texts.split('|') {
            let words: Vec<_> = text.split_whitespace().collect();
            phrases.push(Phrase {
                words,
                marker,
                place,
            });
        }
    }
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    let mut index: QuickMap<_, Vec<Phrase>> = QuickMap::default();
    for phrase in phrases {
        index.entry(phrase.words[0]).or_default().push(phrase);
    }
    index
});

struct Phrase {
    words: Vec<&'static str>,
    marker: Marker,
    place: Place,
}

/// The phrase that begins at token `i`, and the token after it. `at_start`: an entry begins here.
pub(super) fn at(scan: &Scan<'_>, i: usize, at_start: bool) -> Option<(Marker, usize)> {
    let word = scan.word(i);
    let Some(phrases) = INDEX.get(word) else {
        return is_misread_heading(word).then_some((List(Section::Declared), i + 1));
    };
    phrases
        .iter()
        .filter(|phrase| at_start || phrase.place == Anywhere)
        .find_map(|phrase| Some((phrase.marker, after(scan, i + 1, &phrase.words[1..])?)))
}

/// `Ingredienta`, `ngredents`, `lngrediens`: the commonest heading, badly scanned.
fn is_misread_heading(word: &str) -> bool {
    (8..=13).contains(&word.len())
        && ["ngred", "gredien", "redient"]
            .iter()
            .any(|part| word.contains(part))
}

/// The token after `words`, if they follow from `i` on with nothing but small marks between.
fn after(scan: &Scan<'_>, mut i: usize, words: &[&str]) -> Option<usize> {
    for word in words {
        while matches!(
            scan.kind(i),
            Some(Kind::Line | Kind::Hyphen | Kind::Mark | Kind::Colon)
        ) {
            i += 1;
        }
        if scan.word(i) != *word {
            return None;
        }
        i += 1;
    }
    Some(i)
}
