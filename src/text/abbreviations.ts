/**
 * Abbreviations of many languages, and the words that begin sentences behind them.
 *
 * All languages are used together, since a text does not say which one it is in. So a word that ends the sentences of one
 * of them (English «on.», «end.», «red.») is no abbreviation here, though it is one elsewhere (Italian onorevole,
 * Portuguese endereço, Polish redaktor). An entry in small letters stands for both cases, one with a capital for itself.
 * One letter, and words with dots inside (z.B., EE.UU.), need no list. About 2,000 words, 15 kB.
 */

const wordsIn = (...lists: readonly string[]) => new Set(lists.flatMap((list) => list.trim().split(/\s+/)));

/**
 * Sentence-break suppressions of the Unicode CLDR 46.1, segments/*: single words without those above.
 * Copyright © 2004-2024 Unicode, Inc. Unicode License v3 (https://www.unicode.org/license.txt), SPDX Unicode-3.0.
 */
// biome-ignore format: tables
const CLDR = {
  de: `
    Abs Abt Adj Allg Ausg Ausschl Bibl Chr Dtzd Erf Fam Fn Fr Frl Gebr Geograph Hbf Hptst Hr Hrn Hrsg Ing Inh
    Jahrh Kap Kl Konv Min Mio Mrd Msp Nr Pfd Phys Proz Qu Schr Sek StR Std Str Tel Urspr Ursprüngl Verf Wg Ztr
    amtl beil ehem eigtl einschl entspr erw evtl exkl frz geb gedr gek gesch gest ggf ggfs hpts inkl jew jhrl
    kath kfm kgl mtl möbl näml od röm schles schweiz schwäb sog südd tägl verh verw vgl zzgl österr`,
  en: `
    Abs Adj Adv Approx Comm Conn Fn Mgr Misc Sq Yr`,
  es: `
    Av Avda Col Cía Dto Excma Excmas Excmo Excmos Exma Exmas Exmo Exmos Fr Ilma Ilmas Ilmo Ilmos Lcda Lcdo Lda
    Ldo Lic Ltda Ltdo Mons Rdo Rdos Reg Rvdmo Rvdmos Rvdo Rvdos Sdad Sta Sto Vda afma afmas afmo afmos bco depto
    deptos dpto dptos dtor ej hnos licda licdo mss mtro ntra ntro`,
  fr: `
    acoust adr anc broch coll collab dir encycl exempl gouv hôp illustr imm imprim indus réf symb synth syst éd
    édit équiv éval`,
  it: `
    Cfr Geom Liv pag sez tav`,
  pt: `
    Alm Av Exma Exmo Ilma Ilmo Ltda abrev adm agric anat apt arit arqueol arquit astron autom biogr 
    compl contab créd cx círc cód desc dipl déb educ eletr eletrôn fasc filos fisiol fot fís gên ingl liter
    matem máq méd mús neol náut obs odont odontol organiz pq prod próx psicol pág quím relat sociol séc símb
    tec tecnol tel trad álg índ`,
  ru: `
    кв отд руб тел тыс ул`,
};

/** Languages that have none there, and what those that have some lack. */
// biome-ignore format: tables
const OTHERS = {
  en: `approx inc corp Co ltd plc llc jr sr etc ave blvd rd Ph`,
  de: `bzw bzgl ggü lt Anm Abk Abb Anl Az Aufl Bd Bde Bez ders dgl engl etw Hg Jh Jhd Kr Krs Lkr Pol rd resp
    sen Std Stk stv stellv teilw Tsd ugs vorm Zit zit zzt Dipl Mag Okt`,
  nl: `bijv blz dhr drs ds ing jl jhr mevr mr mw mgr resp vgl zgn evt excl incl mrd nrs`,
  sv: `bl dvs kap kl mfl nr resp jfr milj mdr`,
  da: `evt fhv fmd fung hhv hr hrs inkl jf jvf kgl mht pga pkt pst pct sml sst stk tlf udg udv utg vedr vha årh
    skt ndr ca mill tidl jur cand polyt merc Vilh`,
  fi: `esim nk jne mrd milj puh yms ym vrt tms nro toht ao joht synt jap ukr ven myöh`,
  et: `nt jms lk hrl prl vms`,
  lv: `piem utt tml plkst tālr`,
  lt: `pvz gyd vad šv tūkst pav mln mlrd angl`,
  pl: `abp adm alb ang art asp bł bm br bryg bp cd dr ds dyr dz ew gen godz hab im inf inż jw kard kpr kpt ks
    licz łac maks małż mgr min mjr mkw msgr nadkom nadinsp nadbryg np nt ob paraf pn pocz pl płd płk płn
    podinsp podkom por poz ppłk ppor prez proc prof prok proj przew przyp rb rej reż rozdz rtm rys rz sierż sp
    starsz str sygn szt śp św tel tj tys tzn tzw ub ul ur ust wg wiceprez wlk woj ws wsch wyd zach zast zob żeń`,
  cs: `apod atp čes č čl hl hod kap kpt mj mjr např nám napr obr odst okr popř pozn příp př roč sb sl str
    stř sv tř tzn tzv vl vyd zejm zn bc judr mudr phdr paeddr plk pplk npor rtm akad kupř prý obyv franc nem`,
  hr: `npr itn oz odn sv ul št dipl čl dž gđa gosp kn tis tzv br sc`,
  sl: `mag angl itd`,
  hu: `ifj özv szerk sz ker ún fszt krt stb kft rt zrt nyrt bt vö kb`,
  ro: `alin cca dl dlui dna dvs jud nr pct șos şos str tel ap bl sf`,
  tr: `Alb Apt Arş Av Bkz bkz Bşk Cad Cd Doç Ecz Gn Gör İng krş Mah Müd Müh Ord Öğr Sok Sk Şti Tğm Tic Tuğg Uzm
    Üni Yay Yrd Yzb vb vd yy çev örn sf Alm`,
  el: `κα κκ κος κων δρ δρα χλμ χμ χιλ εκ εκατ δισ δισεκ τρισ αρ αριθ άρθ αρθ σελ τηλ τόμ βλ πρβλ κλπ κτλ δηλ λεωφ οδ
    αγ στρ ταξ υποστ ανθ πτερ υπ καθηγ γεν εκδ έκδ επιμ μτφρ λεπ`,
  ru: `гг пр просп пер пл наб бул пос пгт дер стр корп оф обл респ им проф акад доц инж зам зав нач гл полк подп лейт
    серж ст мл св оз прим ред изд авт сб ср см напр тт пп рис табл разд гр коп долл экв шт ок факс моб
    эл мин сек вв англ исп итал лат греч чел канд докт уч соч`,
  uk: `рр вул просп пров смт ім гр проф акад доц канд інж заст зав нач ст пп тт мал рис табл див напр тис грн крб тел
    ред ок бл св оз хв сек англ нім ісп лат обл буд ін ч реєстр дол`,
  bg: `вж чл хил лв бр ал бул ген арх еп вх`,
  sr: `тзв бр`,
  hy: `թթ դդ հհ էջ պր տկն ընկ փող պող մլն մլրդ հազ ակադ պրոֆ դոկտ գեն Յու Էդ Խչ Գր`,
  ka: `ბერძნ სხვ ძვ ინგლ მაგ ლათ ესპ ესტ რუს გერმ ფრანგ იტალ დაახლ აბრევ აკად პროფ წმ წწ სს შპს მლნ მლრდ ათ კვ გვ იხ ნახ
    გარდ ჩრდ სოფ არქ შემოკლ`,
  kk: `млн млрд мөлш`,
  hi: `डॉ डा डाॅ श्री श्रीमती रु रू प्रो पं मि कु सु नं पृ ए बी सी डी एफ एच जे एल एम एन ओ पी क्यू आर एस टी यू
    वी डब्ल्यू`,
  bn: `ডা ডঃ ড মো মোঃ মোছা প্রফ অধ্যা নং`,
  gu: `ડૉ ડો શ્રી પ્રો રૂ`,
  pa: `ਡਾ ਸ੍ਰੀ ਪ੍ਰੋ ਰੁ`,
  ta: `என் ஆர் எஸ் எம் எல் எஃப் எப் எச் எக்ஸ் ஒய் டபிள்யூ இசட் திரு பழ`,
  te: `ఎస్ ఎం ఎన్ ఎల్ ఆర్ ఎఫ్ ఎచ్ హెచ్ ఎక్స్ వై శ్రీ ప్రొ`,
  kn: `ಎಸ್ ಎಂ ಎನ್ ಎಲ್ ಆರ್ ಎಫ್ ಎಚ್ ಎಕ್ಸ್ ವೈ ಶ್ರೀ ಪ್ರೊ`,
  ml: `എസ് എം എൻ എൽ ആർ എഫ് എച്ച് എക്സ് പ്രഫ പ്രൊഫ ശ്രീ അഡ്വ`,
  vi: `TP Tp tp TX TS Ts ThS Ths PGS GS Gs Bs ĐT Nxb NXB`,
  id: `Jl jl Jln jln Gg PT Tbk tbk Ir Drs Dra Hj Kol hlm dll dsb dkk tgl Kec Kab Kel Ds Dsn Dk Tb Ust JL`,
  es: `EE UU FF AA RR HH JJ OO CC SS MM avda avdas Sr Sra Srta Sres Sras Dra Dras Dña Gral Cnel Cdte Tte Sgto núm núms pág págs
    párr tfno teléf aprox Arq Ing Lic Pbro Fco Mª Hno Hna Admón Cdad Pdte Vdo entlo izda izq dcha pza cta`,
  fr: `MM Mme Mmes Mlle Mlles Mgr Dr Drs Pr av ap env tél chap éd bd St Ste Cie Sté hab`,
  it: `dott dotts Dott Sig Sigg sigra avv geom proff artt pagg l’on dell’on all’on dall’on sull’on nr tel ecc cfr`,
  pt: `Sr Sra Sras Srs Srta Dras Profa Eng Arq Cel Sto Sta dep desemb págs núm jd unid sáb últ`,
  und: `nr`,
};

/** A dot behind these ends no sentence: titles before a name, in capitals or in small letters too. */
// biome-ignore format: tables
export const TITLES = wordsIn(
  `Gen Lt Col Maj Capt Cpt Sgt Cpl Pvt Adm Cmdr Rev Hon Sen Sens Rep Reps Gov Pres Amb Insp Supt Det Mt Ft ThS PGS
  mr mrs ms dr prof messrs mme mlle st vs v ca cf eg ie viz al univ dept assn bros ed eds pp
  sr sra srta dra profa dott avv św κ κα доц акад проф им ім doç`,
);
/** After these a dot ends no sentence where a number follows. */
export const BEFORE_NUMBER = wordsIn(
  `jan feb mar apr may jun jul aug sep sept oct nov dec no nos art fig`,
  `ene abr ago dic janv févr avr juil déc fev out dez okt янв февр апр авг сент окт нояб дек род ум рис гл par ok vol cap
  arts sec ch tab pos lit id str ex est pkt nº n°`,
);
/** Abbreviations behind which a dot ends a sentence only where one of STARTERS follows. */
export const ABBREVIATIONS = wordsIn('am pm', ...Object.values(CLDR), ...Object.values(OTHERS));

/** Units: behind a number, and before a capital, they end a sentence. */
export const UNITS = wordsIn(`χλμ χμ лв грн руб коп мин сек кг мл min hod kn sek`);

/** Words that begin English sentences far more often than they follow an abbreviation as part of a name. */
export const ENGLISH_STARTERS = wordsIn(
  `the a an it its he she they we you i this that these those there in on at by for from with as but and or if when while
  after before since although though however meanwhile his her their our my what who why how many some most more all both
  no not one two three according last earlier under during i’`,
);
/** Articles, pronouns, prepositions and conjunctions of other languages, in small letters. */
// biome-ignore format: tables
const OTHER_STARTERS = {
  en: `also so then other others which each every such maybe yet nor still now just even only once until unless despite among
    because between through against within without where whose whether us`,
  de: `der die das den dem des ein eine einer eines einem einen er sie es wir ihr ich und oder aber doch auch nicht nur noch
    schon so da dann denn dort hier als wenn weil nach vor seit bei mit von für auf an aus um über unter zwischen gegen ohne
    durch im am zum zur vom beim ins dies diese dieser dieses diesem diesen man sein seine seinen ihre ihren jedoch zudem
    außerdem dabei damit darum deshalb daher wer wie wo was warum alle viele einige mehr kein keine`,
  fr: `le la les un une des du il elle ils elles nous vous je ce cet cette ces son sa ses leur leurs mon ma mes notre nos et
    ou mais donc car que qui quoi dont où quand comme si pour par sur sous dans en avec sans entre chez vers après avant
    depuis pendant selon alors ainsi aussi cependant toutefois enfin puis plus au aux tout tous toute toutes aucun plusieurs
    l’ c’ qu j’ n’`,
  es: `el la los las una unos unas y e o u pero mas sino que quien quienes cual cuando cuándo donde como cómo no se su sus mi
    este esta estos estas ese esa esos esas aquel en de al del con para sin sobre desde hasta según tras ante bajo durante
    también además ya así aún sólo solo muy más todo todos toda todas otro otra otros hay es fue son era ha han lo`,
  pt: `os as um uma uns umas quem quando onde não já em na nos nas do da dos das ao à aos às com pelo pela sem até segundo
    após ele ela eles elas eu você seu sua seus suas esse essa isso isto aquele ainda só há é foi são num numa`,
  it: `il i gli uno ed ma che chi cui dove si non ci ne è sono era hanno di tra fra dello della dei degli delle allo alla ai
    agli alle dal dalla nel nella nei nelle sul sulla questo questa questi queste quello quella suo anche però inoltre dopo
    prima secondo già più ogni tutti tutto alcuni per`,
  nl: `het een van maar want dus ook niet nog er hij zij ze wij ik jij je haar zijn dit dat deze op aan bij voor met door uit
    naar tussen tegen na om als toen wanneer terwijl omdat volgens sinds tijdens daar wat wie waar hoe veel`,
  sv: `ett det och men eller som när att han hon vi jag ni i på av till från med för efter vid över mot utan där här detta
    denna dessa inte också nu vad hva vem alla et og så når om jeg av fra etter ved under uden der her dette denne disse ikke
    også nå hvad alle`,
  fi: `ja mutta tai se hän he me minä sinä ne tämä tuo nämä kun jos että koska vaikka myös ei on oli kuitenkin lisäksi sitten
    nyt niin jo vielä mikä kuka missä`,
  pl: `w we z ze na do od po za o u i a ale oraz lub albo to ten ta te tego tej tym tych jest są był była było były nie się że
    gdy kiedy jeśli jeżeli jak jako który która które co kto gdzie dla przy przez nad przed między bez ona oni one ich jego
    jej już także też również jednak tylko według podczas obecnie wtedy potem teraz dlatego natomiast ponadto dodatkowo`,
  cs: `v ve s nebo ani ty je jsou byl byla bylo ne když pokud kdo kde pro při pod před mezi on my však jen podle během nyní
    pak proto dále navíc sa aj alebo ako keď bol bola boli pri pre`,
  hr: `ili da su bio bila kad kada kao koji koja koje što tko gdje oni taj nije pa tudi ter ko če ker jer`,
  hu: `az egy és de vagy hogy ha nem is ő ők mi ez azt ezt aki ami amely amikor mert mint csak már még majd után előtt szerint
    között alatt ezért azonban`,
  ro: `și sau dar că ce cine când unde cum dacă nu din cu pe pentru prin fără între după până ea ei ele acest această acesta
    aceasta aceste acei este sunt au iar însă astfel totuși`,
  tr: `bu şu bir ve ama ancak fakat için ile ki kim nasıl neden biz siz onlar ben sen bunun buna böyle şöyle ayrıca daha çok
    her hiç yine sonra önce`,
  id: `di ke dari pada dan atau tetapi yang untuk dengan oleh ini itu dia ia mereka kami kita saya ada adalah akan telah sudah
    juga namun jika bila karena saat ketika setelah sebelum dalam menurut selain`,
  vi: `và hay nhưng của các những một là có không trong trên tại theo khi nếu vì để với từ đến cho ông bà anh chị họ tôi đây đó
    này ngoài sau trước hiện`,
  ru: `в во на с со к у о об от до по за из и а но или что как когда если где кто который которая это этот эта эти он она оно
    они мы вы я ты его её их не ни же для при под над перед между без через после также однако так там тут все всё ещё уже
    только был была было были есть`,
  uk: `з із зі від й та але або що як коли якщо де хто який яка які це цей ця ці він вона воно вони ми ви його її їх ні через
    після проте однак усі ще вже тільки був була було були є`,
  bg: `във със ако къде кой тази тези той тя то те ние вие аз ще пред между след също обаче така`,
  el: `ο η το οι τα του της των τον την τους τις ένας μια μία ένα και κι αλλά ή ότι πως όταν αν όπου ποιος αυτός αυτή αυτό
    που για με από σε στο στη στην στον στους στις κατά μετά πριν χωρίς δεν μην θα να είναι ήταν έχει όπως επίσης ωστόσο όμως`,
};
export const STARTERS = new Set([...ENGLISH_STARTERS, ...wordsIn(...Object.values(OTHER_STARTERS))]);

/** After these, which are German, and before months a number with a dot is an ordinal. */
export const BEFORE_ORDINAL = wordsIn(
  `am vom dem den der des das im zum zur beim ins bis seit ab mit nach vor und oder die ein eine eines einer einem einen zu
  jeder jedem jeden sein seine seinem seinen seines seiner ihr ihre ihrem ihren ihres ihrer unser unsere unserem unseren
  dieser diesem diesen dieses auf für`,
);
export const ORDINAL_NAMES = wordsIn(
  `januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts
  jahrestag geburtstag weltkrieg bundesliga liga stock klasse januari februari mars maj juni juli augusti oktober december`,
);
