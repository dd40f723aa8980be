/**
 * Closed lists of English words that tell a place's name from a person's, an organisation's or a
 * plain word with a capital. They are the field's usual cues (see Leidner, "Toponym Resolution in
 * Text", 2007, chapter 3), not tuned to any article.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a person's name. */
export const personTitles = words(`
  mr mrs ms miss dr prof professor sir dame lord lady baron baroness king queen prince princess pope
  president premier chancellor minister secretary senator sen rep representative congressman
  congresswoman governor gov mayor councillor councilman alderman ambassador envoy general gen
  colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander officer chief
  sheriff deputy judge justice attorney detective inspector constable rabbi imam bishop archbishop
  cardinal father sister brother reverend rev saint coach manager director chairman chairwoman
  chair spokesman spokeswoman spokesperson ceo founder author actor actress singer striker
  midfielder defender goalkeeper quarterback pitcher
`);

/** First names common enough in English news to be one when another capitalised word follows. */
export const givenNames = words(`
  aaron adam alan albert alex alexander alice amanda amy andrea andrew angela ann anna anne anthony
  arthur ashley barbara ben benjamin bernard betty bill bob bobby boris brandon brian bruce carl
  carol caroline catherine charles charlie charlotte chelsea chris christian christina christine
  christopher craig daniel darren dave david dean deborah denis dennis diana diane donald donna
  dorothy douglas edward elizabeth emily emma eric eva evelyn florence francis frank fred gary
  george gerald gloria grace grant graham greg harold harry heather helen henry howard hugh ian
  isabel jack jackson jacob james jamie jane janet jason jean jeff jennifer jeremy jerry jesse
  jessica jim jimmy joan joe john johnny jonathan jordan jose joseph joshua joyce juan judith judy
  julia julian julie justin karen kate katherine keith kelly ken kenneth kevin kim kyle larry laura
  lauren lawrence lee leo leon lewis linda lisa liz louis louise lucas lucy luke madison margaret
  maria marie mario marion mark martha martin mary matt matthew max melissa michael michelle mike
  mitchell mohammed nancy natalie nathan neil nicholas nick nicole nigel oliver olivia oscar pamela
  patricia patrick paul paula peter philip phillip rachel ralph ray raymond rebecca richard rob
  robert roger ron ronald rose roy russell ruth ryan sam samantha samuel sandra sara sarah scott
  sean sharon simon sophia sophie stanley stephanie stephen steve steven stuart sue susan sydney
  taylor ted teresa terry theresa thomas tim timothy tina todd tom tony tracy trevor tyler vanessa
  victor victoria vincent virginia vladimir walter warren wayne wendy wesley william willie zoe
`);

/** Verbs after which, or before which, a lone name is a speaker's. */
export const speechVerbs = words(
  'said says told tells added adds asked replied explained insisted argued wrote recalled joked tweeted testified',
);

/** Words that, capitalised after a place's name, make an organisation's, an event's or a work's. */
export const organisationWords = words(`
  academy agency airlines airport army association athletic authority bank board brewery bureau
  business cathedral centre center chamber church city club co college commission committee company
  conference congress corp corporation council county court daily department diocese district
  division electric embassy exchange express festival fc fire force foundation fund gazette
  government group guard gallery hall herald high hospital hotel house inc institute international
  journal law league legislature library limited ltd magazine marathon medical ministry museum
  national navy news office open orchestra paper parliament park parks partnership party people
  philharmonic police polytechnic post power press prison railway red regiment regional republican
  restaurant review rovers royal rugby school schools senate sheriff society state stadium station
  stock street studios sun symphony symphony team television temple theater theatre times transit
  trial tribune trust union united university utilities valley wanderers water week workers zoo
`);

/** Ships' prefixes, and other words that make the capitalised words after them no place. */
export const nonPlacePrefixes = words(
  'hms uss rms ss hmcs hmas ins mv mt flight boeing airbus hurricane typhoon storm',
);

/** Bodies whose names, as written, are no place, though some gazetteer has a village of the name. */
export const organisationNames = words(`
  nato un eu opec brics asean nasa bbc cnn fbi cia nsa irs epa fda nhs mi5 mi6 who imf wto wfp unicef
  unesco interpol europol hamas hezbollah taliban reuters bloomberg google apple amazon facebook
  microsoft tesla twitter instagram congress parliament senate
`);

/** Words that bear a capital for their place in the sentence or calendar, never as a place's whole name here. */
export const plainWords = words(`
  i a an the this that these those he she it we they you his her its our their my your who whom whose
  which what when where why how and or but nor so yet if unless until while because although though
  since before after as at by for from in into of off on onto out over to under up with without
  about above across against along among around behind below beside between beyond during despite
  except inside near outside per through toward towards via within no not never none nothing some
  any all both each either neither every few many most much more less least other another such only
  own same than too very just also even still again ever once then there here now today tomorrow
  yesterday tonight earlier later meanwhile however moreover instead indeed perhaps maybe yes is are
  was were be been being am do does did done have has had will would shall should can could may
  might must let plans plan see say said one two three four five six seven eight nine ten first
  second third last next new old early late good best great big small high low long short
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december spring summer autumn winter christmas easter
  god lord king queen prince princess sir lady senior junior royal police army navy court house
  western eastern northern southern central armed forces permanent joint headquarters president
  prime minister mother father mr mrs ms dr god internet covid english love hope faith story people
`);

/** Stand before a place where something is, happens or goes. */
export const locativePrepositions = words(`
  in at near from to into across around outside inside throughout through towards toward via within
  off beyond above over along amid
`);

/** Verbs whose object is a place gone to or been at. */
export const locativeVerbs = words(`
  visit visits visited visiting leave leaves left leaving reach reached reaching enter entered
  entering invade invaded invading occupy occupied occupying tour toured touring cross crossed
  crossing hit strike struck striking bomb bombed bombing shell shelled shelling flee fled fleeing
  patrol patrolled patrolling rock rocked shook batter battered
`);

/** Nouns that 'of' joins to the place they are part of. */
export const partNouns = words(`
  waters coast coasts shores shore city town village port island islands north south east west centre
  center outskirts streets parts part region area border borders capital suburb suburbs edge heart
  middle rest tip skies university northeast northwest southeast southwest
`);

/** Words that, after a name, make it the doer: the name stands for its government or people. */
export const actorVerbs = words(`
  will would has have had is was says said say wants want wanted may might could can should must shall
  does did plans hopes fears believes insists accuses accused denies denied agreed agrees refuses
  refused warns warned calls called announces announced rejects rejected demands demanded supports
  supported backs backed won lost beat beats plays played signed respected expects
`);

/** Names for a place by compass: the small first word belongs to the name when a sea or a region follows. */
export const compassWords = words(
  'north south east west northern southern eastern western central northeast northwest southeast southwest',
);

/** Small words that stand inside names. */
export const nameConnectors = words(
  'of the and upon on in under by de la le les du des del da do dos das di al el en am an der sur sous lès bei',
);

/** Names of well-known places that are also everyday words: at a sentence's start they are the word. */
export const everydayWords = words(`
  reading nice mobile bath turkey deal sandwich battle rugby split male cork buffalo orange phoenix
  independence jersey china hull sale crewe wells rye ware bury hove poole stone flint wick tours
  lens angers bergen marathon guinea panama lima surprise commerce providence normal enterprise
  liberty freedom beaver eagle union moose fox price hope eureka florence grace victoria
`);
