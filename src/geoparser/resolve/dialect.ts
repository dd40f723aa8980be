/** What American English and American institutions are written with, and British ones are not. */
const AMERICAN = [
  /\b(?:color|favor|honor|labor|neighbor|center|theater|defense|program|traveled|organiz|realiz|recogniz)/,
  /\b(?:city|town|county) council(?:man|woman|member)/i,
  /\b(?:sheriff|district attorney|grand jury|felony|misdemeanor|superintendent|alderm[ae]n|selectm[ae]n|commissioners)\b/i,
  /\b(?:school board|school district|board of education|high school|elementary school|middle school)\b/i,
  /\b[A-Z][a-z]+ County\b/,
  /\b(?:Interstate|Highway|Route|State Road|U\.S\.) \d/,
  /\bI-\d+\b/,
  /\b(?:Gov|Sen|Rep|Sgt|Lt|Dr|Mr)\. [A-Z]/,
  /\b(?:Republicans?|Democrats?|Medicaid|Medicare|Thanksgiving)\b/,
  /\$\d/,
  /\b\d{1,2}(?::\d\d)? [ap]\.m\./,
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}(?:,|\b)/,
  /\b(?:downtown|toward|freshman|sophomore|touchdown|quarterback|varsity|sidewalk|highway|zip code)\b/i,
  /\b\d{1,5} (?:[NSEW]\.? )?(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th)) (?:St|Ave|Blvd|Rd|Dr|Ln|Pkwy)\b/,
  /\b\d+00 block of\b/,
  /\b\d percent\b/,
  /\b(?:attorneys?|apartments?|gotten|moms?|math|trash|parking lot|gas station|pickup truck|homeowners?|fundraiser)\b/,
  /\b(?:police|fire|public works|health|sheriff's) department\b/i,
  /\b(?:ordinances?|zoning|city manager|town manager|city attorney|city hall|public library)\b/i,
  /\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|10th|11th|12th)[- ]grade(?:rs?)?|graders|kindergarten)\b/i,
  /\b(?:The|the) Rev\. |\b(?:Baptist|Methodist|Lutheran) Church\b/,
  /\b(?:innings?|playoffs?|baseball|softball|basketball|head coach|homecoming|cheerlead)/i,
  /\(\d{3}\) \d{3}-\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b/,
];
const BRITISH = [
  /\b(?:colour|favour|honour|labour|neighbour|centre|theatre|defence|programme|travelled|organis|realis|recognis)/,
  /\b(?:councillors?|borough council|county council|city council leader|magistrates|crown court|high court|inquest)\b/i,
  /\b(?:primary school|secondary school|pupils|headteacher|sixth form)\b/i,
  /\b(?:MPs?|NHS|BBC|Tory|Tories|Labour|Lib Dems?|RCMP|Garda|gardaí)\b/,
  /\b\d+ per cent\b/,
  /\b(?:solicitors?|barristers?|police constable|detective (?:constable|sergeant|inspector)|PCSO|Cllr)\b/,
  /\b(?:car park|roundabout|railway station|postcode|football pitch|maths|queue|rubbish|holidaymakers?)\b/,
  // 'High Street' is in every American city too.
  /\bhigh street\b/,
  /\b(?:cabinet member|council leader|by-election|planning application|planning permission)\b/,
  /\b(?:Street|Road|Avenue|Lane), [A-Z][a-z]+, (?:on|at|was|were|is|has)\b/,
  /\b(?:motorway|lorry|lorries|pensioner|whilst|fortnight|mum|towards|petrol)\b/i,
  /[£€]\d/,
  /\b(?:metres?|kilometres?|litres?|tonnes?)\b/i,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  /\b\d{1,2}(?:[.:]\d\d)?[ap]m\b/,
];

/** Characters from the start that are read: enough to tell, however long the article. */
const READ = 6_000;
/** Takes so many cues that a short article's one says little. */
const DOUBT = 2;

/** A cue that minds no case is met faster in a text that has none. */
interface Cues {
  readonly count: number;
  readonly cased: readonly RegExp[];
  readonly folded: readonly RegExp[];
}

function cuesOf(cues: readonly RegExp[]): Cues {
  const [folded, cased] = [true, false].map((ignores) =>
    cues.filter(({ ignoreCase }) => ignoreCase === ignores).map(({ source }) => new RegExp(source)),
  );
  return { count: cues.length, cased: cased ?? [], folded: folded ?? [] };
}

const american = cuesOf(AMERICAN);
const british = cuesOf(BRITISH);

/** The share of the kinds of cue that a text has. */
function shareMet({ count, cased, folded }: Cues, text: string, lower: string): number {
  const met =
    cased.filter((cue) => cue.test(text)).length + folded.filter((cue) => cue.test(lower)).length;
  return met / count;
}

/** How American an article's English is, from -1 (British) to 1, by the kinds of cue it has. */
export function readDialect(text: string): number {
  const start = text.slice(0, READ);
  const lower = start.toLowerCase();
  const ofAmerican = shareMet(american, start, lower);
  const ofBritish = shareMet(british, start, lower);
  const sum = ofAmerican + ofBritish;
  return sum === 0 ? 0 : (ofAmerican - ofBritish) / (sum + DOUBT / american.count);
}
