/**
 * Abbreviations of English news that end in a full stop, by what that says of the sentence. Those
 * of titles, months, US states and companies are as the Associated Press writes them.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A name or another word always follows: 'Gen. Milley'. */
export const BEFORE_NAME = words(`
  Adm Amb Asst Atty Brig Capt Cdr Cmdr Cmdt Col Cpl Cpt Det Dr Ens Fr Gen Gov Hon Insp Lt Maj
  Messrs Mgr Mme Mlle Mr Mrs Ms Mx Pfc Pres Prof Pvt Rep Reps Rev Sen Sens Sec Sgt Spc Sqn
  Supt Treas approx cf e.g eg esp i.e ie v viz vs
`);

/** A number follows, or the sentence is over: 'No. 10', 'Jan. 6'. */
export const BEFORE_NUMBER = words(`
  Apr Art Aug Ch Dec Feb Fig Jan Jul Jun Mar No Nos Nov Oct Sec Sept Sep Vol no nos p pp
`);

/** A sentence may or may not be over: 'in Mobile, Ala. They', 'Mobile, Ala. Gov. Ivey'. */
export const EITHER = words(`
  Ala Ariz Ark Alta Assn Ave Bhd Blvd Bros Calif Co Colo Conn Corp Dak Dept Del Dist Esq Fla Ft Ga
  Ill Inc Ind Intl Jr Kan Ky La Ltd Mass Md Mich Minn Miss Mo Mont Mt Mts N Neb Nev Okla Ont
  Ore Pa Penn Ph.D PhD Plc Pt Pte Que Rd S Sask Sr St Sta Ste Sts Tenn Tex Univ Va Vt Wash W.Va Wis
  Wyo al etc
`);

/** After 'a.m.' and 'p.m.' these carry the sentence on: '5 p.m. Thursday'. */
export const AFTER_TIME = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun
  January February March April May June July August September October November December
  Eastern Central Mountain Pacific Greenwich Moscow Kyiv London Paris Beijing Tokyo
  BST CEST CET CDT CST EDT EEST EET EST ET GMT IST JST MDT MSK MST MT PDT PST PT UTC
`);

/** Words that, capitalised, begin a sentence far more often than they carry one on. */
export const SENTENCE_STARTERS = words(`
  A About According After All Also Although Among An And Another Any Are As At Authorities Because
  Before Between Both But By Can Could Despite Did Do Does During Each Earlier Even Every Few For
  From Had Has Have He Her Here His How However I If In Instead Is It Its Just Last Later Many
  Meanwhile More Most Much My Neither Never No None Nor Not Now Of Officials On Once One Only Or
  Other Others Our Over Police Several She Should Since So Some Still Such That The Their Then There
  These They This Those Though Through Thus To Today Two Under Until Was We Were What When Where
  Whether Which While Who Why Will With Without Would Yes Yet You Your
`);
