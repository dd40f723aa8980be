/**
 * Closed lists of English words for what is too rare in annotated news to be learned from it. They are the field's usual cues (see Leidner, "Toponym Resolution in
 * Text", 2007, chapter 3), not tuned to any article.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

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

/** Words that open the names of places and not of people: 'Sierra Leone, 25, Guinea, 12'. */
export const placeOpeners = words(`
  cape costa el fort great hong lake las los mount new port puerto san santa saudi sierra sri united
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
