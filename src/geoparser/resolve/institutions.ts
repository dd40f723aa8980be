/**
 * What one country or first-level division has and few others do: its offices, courts, police,
 * schools and tests, utilities, shops and teams. One line: GeoNames' codes, then the words; with a
 * capital they are to be met letter for letter, else in any case. From general knowledge; a line
 * need not be complete, for a clue only makes the divisions of its line likelier than the others.
 */
const INSTITUTIONS = `
US.CT US.MA US.ME US.NH US.VT US.RI: selectman, selectmen, selectwoman, board of selectmen, selectboard, select board, town meeting, town moderator, representative town meeting
US.CT: first selectman, first selectwoman, board of finance, Connecticut Light & Power, CL&P, Eversource, ConnDOT, CIAC, Nutmeg, UConn, inland wetlands
US.MA: school committee, MCAS, MBTA, MassDOT, MassHighway, MIAA, National Grid, NStar, Massport, UMass
US.RI: school committee, RIPTA, RIDOT, National Grid
US.ME: MSAD, Central Maine Power, Maine Turnpike
US.NH: NHIAA, executive councilor, PSNH, Granite State
US.VT: supervisory union, Act 250, Green Mountain Power, VTrans
US.NY: town supervisor, village trustee, village trustees, village board, village justice, town justice, county legislature, county legislator, county legislators, central school district, union free school district, BOCES, Regents exams, NYSEG, Con Edison, LIPA, state Assemblyman, Thruway, SUNY, CUNY, NYPD, NYSPHSAA, town highway superintendent, highway superintendent, state Supreme Court Justice
US.NJ: freeholder, freeholders, township committee, township council, NJSIAA, PSE&G, NJ Transit, Garden State Parkway, NJDOT, Rutgers, borough council, county prosecutor, JCP&L
US.PA: borough council, borough manager, township supervisor, township supervisors, township commissioners, magisterial district judge, PIAA, PSSA, Keystone exams, PennDOT, PECO, Nittany Lions, Pitt Panthers, intermediate unit, SEPTA, area school district, area high school, Sheetz, Wawa, Giant Eagle, prothonotary, Common Pleas, state game lands, borough
US.NJ US.PA US.CT US.AK GB: borough
US.PA US.OH US.DE US.SC: Court of Common Pleas, Common Pleas Court
US.DE: levy court, Delmarva Power, DelDOT
US.MD: state's attorney, county commissioners, orphans' court, Terps, Terrapins, Pepco, WMATA, HCPSS
US.MD US.IL US.CT US.VT US.SD US.ND: state's attorney, state's attorneys
US.DC: DCPS, D.C. Council, Metrorail
US.DC US.MD US.VA: Metrorail, WMATA, Pepco
US.VA: commonwealth's attorney, general district court, board of supervisors, VDOT, Standards of Learning, Dominion Virginia Power, Hokies, house of delegates, VHSL, VCU, circuit court clerk
US.KY US.VA: commonwealth's attorney, commonwealth attorney, commonwealth's attorneys
US.WV: county commission, house of delegates, WVU, DHHR, Mon Power, Appalachian Power, WesTest, prosecuting attorney
US.WV US.VA US.MD: house of delegates
US.NC: NCDOT, Tar Heels, Wolfpack, register of deeds, NCHSAA, Duke Energy, Progress Energy, end-of-grade, county commissioners, clerk of superior court, Food Lion
US.NC US.SC: Duke Energy, Food Lion, Bojangles
US.SC: SLED, SCE&G, Santee Cooper, SCDOT, Gamecocks, Lowcountry, county council, DHEC, Circuit Solicitor, SCHSL
US.GA: GBI, GDOT, GHSA, CRCT, HOPE scholarship, SPLOST, ESPLOST, Georgia Power, sole commissioner, MARTA, probate judge, county commission chairman, Publix
US.FL: State Attorney's Office, FDLE, FHP, FCAT, FDOT, FHSAA, county commission, property appraiser, Gators, Seminoles, Bright Futures, Progress Energy, Florida Power & Light, Publix
US.FL US.GA US.AL US.SC US.TN US.NC: Publix
US.AL: Alabama Power, Crimson Tide, AHSAA, probate judge, county commission, revenue commissioner
US.GA US.AL US.SC: probate judge
US.MS: board of supervisors, chancery clerk, Entergy, Ole Miss, MHSAA, MEMA, MDEQ, aldermen
US.TN US.MS US.DE: chancery court
US.TN: TBI, TDOT, TVA, general sessions, general sessions court, county mayor, board of mayor and aldermen, beer board, TCAP, TSSAA, Vols, Lady Vols, TEMA, register of deeds, alderman, road superintendent, highway superintendent, county commission
US.TN US.AL US.MS US.KY US.GA: TVA
US.KY: judge-executive, judge executive, fiscal court, jailer, KHSAA, Kentucky Utilities, LG&E, site-based council, county attorney, property valuation administrator, KCTCS
US.OH: township trustee, township trustees, OHSAA, OGT, Buckeyes, county commissioners, local school district, exempted village, mayor's court, AEP, FirstEnergy, Ohio Edison, Dayton Power and Light, Duke Energy, Columbia Gas, Common Pleas, county engineer, Giant Eagle, safety-service director, city law director, replacement levy, renewal levy, operating levy
US.OH US.IN: township trustee, township trustees, clerk-treasurer
US.IN: ISTEP, INDOT, IHSAA, school corporation, Hoosier, Hoosiers, Boilermakers, county council, county commissioners, NIPSCO, Vectren, clerk-treasurer, COIT
US.MI: township supervisor, township board, township clerk, MEAP, MHSAA, Wolverines, DTE, DTE Energy, Consumers Energy, Upper Peninsula, drain commissioner, county prosecutor, intermediate school district, road commission, circuit court, Up North, Meijer, charter township, millage
US.MI US.IL US.NY: township supervisor, town supervisor
US.MI US.OH US.IN US.IL US.KY US.WI: Meijer
US.MI US.LA US.OH US.AR: millage, mill levy
US.IL: village president, village board, village trustee, village trustees, IHSA, ISAT, ComEd, Commonwealth Edison, Ameren, AmerenIP, AmerenCIPS, state's attorney, ISBE, Metra, Illini, Fighting Illini, Salukis, community unit school district, CUSD, township road commissioner, township assessor, county board, forest preserve, alderman, aldermen, community college district, Downstate, collar counties, Jewel, TIF district
US.IL US.WI US.MI US.NY US.OH: village president, village board, village trustee, village trustees, village hall
US.WI: village president, village board, town chairman, county board, county supervisor, WIAA, WKCE, WisDOT, We Energies, Alliant Energy, Badgers, UW-Madison, supper club, Kwik Trip, state trunk highway
US.WI US.IA US.MN US.NE: Hy-Vee, Kwik Trip
US.MN: MnDOT, MSHSL, Xcel Energy, Gophers, Met Council, county attorney, DFL, DFLer, MnSCU, Minnesota Power, state patrol, school district referendum
US.IA: Hawkeyes, Cyclones, county attorney, board of supervisors, county supervisors, MidAmerican Energy, Alliant Energy, IHSAA, Hy-Vee, RAGBRAI, county engineer, Casey's
US.MO: MoDOT, MSHSAA, MAP test, prosecuting attorney, presiding commissioner, associate circuit judge, Mizzou, AmerenUE, Show-Me, R-I, R-II, R-III, R-IV, R-VI, Kansas City Power & Light, KCP&L, associate commissioner
US.AR: quorum court, Razorbacks, AHTD, Entergy, prosecuting attorney, UALR, AEDC, ACTAAP
US.LA: police jury, police juror, parish council, Entergy, Cleco, LSU, Ragin' Cajuns, iLEAP, DOTD, LHSAA, parish school board, alderman, Cajun, city marshal
US.TX: independent school district, TAKS, STAAR, UIL, TxDOT, Department of Public Safety trooper, commissioners court, commissioners' court, Texas Ranger, Texas Rangers, Longhorns, Red Raiders, Horned Frogs, SMU, Oncor, TXU, CenterPoint, Atmos Energy, LCRA, ERCOT, H-E-B, HEB, Whataburger, Farm-to-Market, Farm Road, Metroplex, Hill Country, municipal utility district, county court at law, TCEQ, Railroad Commission, state jail felony, specific-use permit, specific use permit, certificates of obligation
US.TX US.OK US.MN: independent school district
US.OK: OSBI, Sooners, OG&E, OSSAA, county commissioner, district attorney
US.KS: KBI, KDOT, unified school district, Jayhawks, K-State, Westar Energy, KSHSAA, county commission, KDHE, register of deeds, county attorney
US.CA US.AZ US.KS US.WI: unified school district
US.NE: Huskers, Cornhuskers, NPPD, OPPD, NRD, natural resources district, Unicameral, county attorney, county board, state patrol, Husker, county supervisors
US.SD US.ND: state's attorney, county commission, Fighting Sioux, NDSU, SDSU
US.MT: NorthWestern Energy, county attorney
US.WY: WYDOT, coalbed methane
US.CO: CSAP, CHSAA, Buffs, Xcel Energy, TABOR, district attorney, board of county commissioners, King Soopers
US.UT: UHP, UDOT, BYU, Utes, LDS, Wasatch Front, Rocky Mountain Power, Questar, justice court, county attorney, Latter-day Saints, UHSAA
US.UT US.ID: LDS, Latter-day Saint, stake president
US.ID: Idaho Power, prosecuting attorney, ISAT, Treasure Valley, Magic Valley
US.NV: UNLV, UNR, NV Energy, justice court
US.AZ: ADOT, Sun Devils, board of supervisors, Salt River Project, Arizona Public Service, justice court, unified school district
US.NM: Lobos, acequia, NMSU, green chile, Public Regulation Commission
US.CA: CHP, Caltrans, PG&E, Pacific Gas & Electric, Southern California Edison, SoCal Edison, SDG&E, UCLA, Cal State, BART, LAPD, board of supervisors, county supervisor, unified school district, union high school, Cal Fire, CalFire, Proposition 13, Prop. 13, Coastal Commission, CEQA, Bay Area, Inland Empire, Caltrain, Amtrak California, Metrolink, gang injunction, deputy district attorney
US.OR: Pacific Power, OLCC, Portland General Electric, TriMet, county commissioners, Fred Meyer
US.WA: WSDOT, WASL, WIAA, WSU, Puget Sound Energy, Sound Transit, county council, state patrol, Puget Sound, prosecuting attorney, Fred Meyer, growth management act
US.AK: borough assembly, Permanent Fund, Iditarod, Alaska Native, state trooper, snowmachine
US.HI: county council, prosecuting attorney, HECO, Hawaiian Electric, TheBus

US.AL US.AK US.CA US.CO US.GA US.KS US.LA US.ME US.MA US.MS US.NV US.NM US.NY US.NC US.OK US.OR US.PA US.TN US.TX US.WI US.WY: district attorney, district attorney's, assistant district attorney
US.AZ US.IA US.MN US.MT US.NE US.UT US.NH US.KY US.TX: county attorney
US.AR US.HI US.ID US.IN US.MI US.MO US.OH US.WA US.WV: prosecuting attorney, assistant prosecutor, deputy prosecutor, deputy prosecuting attorney
US.NJ US.MI US.OH US.IN US.WA: county prosecutor, assistant prosecutor
US.CA US.VA US.IA US.MS US.AZ US.PA US.NY US.WI: board of supervisors, supervisors
US.IL US.WI US.MN US.NE US.IA US.VA: county board
US.CA US.CT US.GA US.NJ US.WA US.AZ US.NH US.MA US.ME US.RI US.NC US.DE US.DC US.AK US.VT US.IN US.PA CA: superior court
US.FL US.IL US.MI US.VA US.WI US.OR US.MO US.MD US.KY US.WV US.TN US.AL US.AR US.MS US.SC US.SD US.HI US.IN: circuit court
US.PA US.NY US.NJ US.MI US.IL US.IN US.VA US.WV US.MD US.MA US.CT US.LA US.KY US.AR US.OR US.NM US.ID US.RI US.DE US.NH US.VT US.ME US.AL: state police
US.WA US.CO US.GA US.IA US.MN US.NE US.WI: state patrol
US.CA US.FL US.OH US.NC US.SC US.TN US.MO US.OK US.KS US.NV US.UT US.WY US.MT US.ND US.SD US.MS US.AZ: highway patrol
US.TN US.MO US.IL US.WI US.MS US.NC US.CT US.AR US.LA US.GA US.TX US.KY: alderman, aldermen, alderwoman, alderperson
US.AL US.FL US.GA US.KY US.MD US.NC US.SC US.TN US.VA US.WV: county schools, county public schools, county board of education, county school board
US.AL US.AR US.GA US.KY US.LA US.MS US.NC US.SC US.TN US.TX US.VA US.OK US.FL: Piggly Wiggly
US.PA US.OH US.IN US.IA US.NY US.WI: Amish
US.NY US.NJ US.PA US.MD US.VA US.MA US.DE: Wegmans, Wawa
US.CO US.WY US.MT US.UT US.NV US.ID US.NM US.AZ US.OR: BLM, Bureau of Land Management
US.FL US.GA US.AL US.WV US.TN US.KS US.SD US.ND US.MO US.UT US.NV US.NM US.MT US.MI: county commission
US.OH US.PA US.NC US.MD US.IN US.GA US.CO US.OK US.OR US.KS US.MI US.MN US.ID US.WY US.NE US.NM US.FL US.WA US.MT US.UT US.AL: county commissioners, county commissioner
US.NC US.TN US.KS US.MA US.GA US.RI: register of deeds
US.PA US.OH US.WV US.IN US.MN US.WI US.MI US.IL US.ND US.SD US.KS US.NE: volunteer fire department
US.NY US.MD US.MO US.WI US.PA US.MI US.OH US.NJ US.TN US.UT US.IL: county executive
US.OH US.MI US.IL US.NE US.NM: village council
US.TX US.AR US.KY US.OR US.MO US.MS: county judge
US.TX US.AZ US.LA US.AR US.DE US.MT US.NV US.WY US.GA: justice of the peace, justices of the peace
US.TX US.OK US.MN US.MI: ISD
US.NY US.WI US.MN US.IL US.NC US.CO: town board
US.WI US.NY US.IN US.CT US.MI US.CA US.MN: common council
US.WV US.GA US.KY US.NM US.NC US.SC US.AZ: magistrate court

US: police department, parking lot, grand opening, zoning, ordinance, city attorney, assistant coach, head coach, homeowner, homeowners, sixth-grade, seventh-grade, eighth-grade, fifth-grade, fourth-grade, third-grade, seventh-grader, eighth-grader, fifth-grader, public works director, water tower, city manager, interim superintendent, tax increment, taxpayer dollars, FBI, Republican, Republicans, Democrat, Democrats, Thanksgiving, sheriff, sheriff's, sheriff's office, sheriff's department, sheriff's deputies, grand jury, felony, misdemeanor, felonies, misdemeanors, city councilman, city councilwoman, councilman, councilwoman, school district, board of education, elementary school, middle school, junior high, freshman, sophomore, varsity, touchdown, quarterback, homecoming, valedictorian, zoning board, U.S. Rep., U.S. Sen., General Assembly, Statehouse, GOP, Medicaid, FEMA, FAA, ATF, U.S. Attorney, United Way, Rotary, Kiwanis, Lions Club, Chamber of Commerce, VFW, American Legion, 4-H, FFA, Walgreens, Little League, Habitat for Humanity, public defender, arraignment, medical examiner, United Methodist, property tax, NAACP, National Guard, Army Corps of Engineers, Fourth of July, Memorial Day, softball, NCAA, cheerleaders, sheriff's deputy, state trooper, first-degree, second-degree, third-degree, county jail, ZIP code

GB IE CA AU NZ ZA IN NG KE: per cent, councillor, councillors
GB IE: postcode, bank holiday, dual carriageway
GB: NHS, BBC, Labour, Tory, Downing Street, crown court, magistrates' court, magistrates court, borough council, district council, city councillor, county council, parish council, primary care trust, Ofsted, A-level, A-levels, GCSE, GCSEs, sixth form, headteacher, detective chief inspector, detective inspector, detective constable, Tories, Lib Dem, Liberal Democrat, council tax, motorway, lorry, pensioner, Network Rail, Highways Agency, ITV, British Transport Police, police and crime commissioner, Royal Mail, National Trust, English Heritage, Tesco, Sainsbury's, Asda, Morrisons, Waitrose, Cllr, OBE, MBE, WPC, Marks & Spencer, Met Police, RSPCA, RNLI, Jobcentre
GB.ENG: Met Police, Metropolitan Police, Ofsted, Highways England, National Highways, Unitary authority, East Midlands, West Midlands, Home Counties, Black Country, West Country
GB.SCT: Holyrood, procurator fiscal, Sheriff Court, sheriff court, Police Scotland, Scottish Parliament, Scottish Government, Children's Panel, Strathclyde Police, Lothian and Borders Police, Historic Scotland, First Minister, SEPA
GB.WLS: Senedd, Plaid Cymru, Welsh Assembly, Dyfed-Powys, Eisteddfod, Welsh Government
GB.NIR: PSNI, Stormont, Sinn Fein, Sinn Féin, DUP, SDLP, UUP, Translink
IE: Garda, Gardaí, gardaí, gardai, Taoiseach, Dáil, Dail, Fianna Fáil, Fianna Fail, Fine Gael, GAA, RTÉ, RTE, An Bord Pleanála, Oireachtas, Tánaiste, camogie, hurling
CA: deputy mayor, Stats Can, NDP, CBC, CTV, RCMP, Mountie, Mounties, Crown attorney, Crown prosecutor, city councillor, councillor, MPP, provincial government, Via Rail, Canadian Press, The Canadian Press, Tim Hortons, Tim Horton's, loonie, Canada Post, Parti Québécois, Bloc Québécois, Canadian Tire, Statistics Canada, Health Canada, Environment Canada, Transport Canada, reeve, First Nation, First Nations, Sun Media, CAW, CUPE, Remembrance Day, Hockey Canada, Junior B
CA.08: OPP, O.P.P., Ontario Provincial Police, MPP, MPPs, Queen's Park, LCBO, GO Transit, GO train, Hydro One, OMB, Ontario Municipal Board, OHL, LHIN, TTC, Greater Toronto Area, district school board, Catholic district school board, reeve, QEW
CA.02: ICBC, B.C. Ferries, BC Ferries, B.C. Hydro, BC Hydro, TransLink, SkyTrain, Lower Mainland, Metro Vancouver, IHIT
CA.01: ATCO, Alberta Health Services, ASIRT, EPCOR, oilsands, oil sands
CA.03: Manitoba Hydro, rural municipality, Blue Bombers
CA.11: SaskPower, SaskTel, rural municipality, Roughriders
CA.10: CEGEP, Sûreté du Québec, Hydro-Québec, Hydro-Quebec, MNA, borough mayor, Bill 101
CA.04 CA.05 CA.07 CA.09: Maritimes, Atlantic Canada, NB Power, Nova Scotia Power, Codiac
AU: Centrelink, NRL, bushfire, TAFE, state emergency service, RSL, state premier
AU.02: NSW, NSW Police
AU.04: Queensland Police
AU.07: Victoria Police, VicRoads
NZ: iwi, Maori, Māori, Environment Court, district health board, All Blacks, marae
ZA: SAPS, Eskom
IN: BJP, lakh, lakhs, crore, crores, panchayat, Lok Sabha, taluk, tehsil, district collector
PK: lakh, lakhs, crore, tehsil, nazim
NG: naira, INEC, local government area, EFCC, N'Assembly
KE: ODM, matatu, boda boda, ward rep
PH: barangay, barangays, Metro Manila
`;

/**
 * The Interstate highways and the United States routes by the states they run through: 'I-4',
 * 'U.S. 27'. A spur or ring of three digits lies along the Interstate of its last two (AASHTO).
 */
const INTERSTATES = `
4 FL; 5 CA OR WA; 8 CA AZ; 10 CA AZ NM TX LA MS AL FL; 12 LA; 15 CA NV AZ UT ID MT; 16 GA; 17 AZ; 19 AZ;
20 TX LA MS AL GA SC; 22 MS AL; 24 IL KY TN GA; 25 NM CO WY; 26 TN NC SC; 27 TX; 29 MO IA SD ND; 30 TX AR;
35 TX OK KS MO IA MN; 37 TX; 39 IL WI; 40 CA AZ NM TX OK AR TN NC; 41 WI; 43 WI; 44 TX OK MO; 45 TX; 49 LA AR MO;
55 LA MS TN AR MO IL; 57 MO IL; 59 LA MS AL GA; 64 MO IL IN KY WV VA; 65 AL TN KY IN; 66 VA DC; 68 WV MD;
69 IN MI TX KY; 70 UT CO KS MO IL IN OH WV PA MD; 71 KY OH; 72 IL MO; 73 NC; 74 IA IL IN OH NC; 75 FL GA TN KY OH MI;
76 CO NE OH PA NJ; 77 SC NC VA WV OH; 78 PA NJ NY; 79 WV PA; 80 CA NV UT WY NE IA IL IN OH PA NJ; 81 TN VA WV MD PA NY;
82 WA OR; 83 PA MD; 84 OR ID UT PA NY CT MA; 85 AL GA SC NC VA; 86 NY PA ID; 87 NY; 88 IL NY; 89 NH VT;
90 WA ID MT WY SD MN WI IL IN OH PA NY MA; 91 CT MA VT; 93 MA NH VT; 94 MT ND MN WI IL IN MI;
95 FL GA SC NC VA MD DC DE PA NJ NY CT RI MA NH ME; 96 MI; 97 MD; 99 PA`;
const US_ROUTES = `
1 FL GA SC NC VA MD DC PA NJ NY CT RI MA NH ME; 2 WA ID MT ND MN WI MI NY VT NH ME; 9 DE NJ NY; 11 LA MS AL GA TN VA WV MD PA NY;
13 NC VA MD DE PA; 15 SC NC VA MD PA NY; 17 FL GA SC NC VA; 19 FL GA NC TN VA WV PA; 22 OH WV PA NJ; 23 FL GA NC TN VA KY OH MI;
25 GA SC NC TN KY; 27 FL GA TN KY OH IN MI; 29 FL AL GA SC NC VA MD; 31 AL TN KY IN MI; 33 IN MI OH WV VA;
36 CO KS MO IL IN OH; 41 FL GA TN KY IN IL WI MI; 42 OH KY; 43 AL TN; 45 AL MS TN KY IL WI; 49 MS AR MO; 51 LA MS TN KY AR IL WI MI;
52 ND MN IA IL IN OH WV VA NC SC; 54 TX NM OK KS MO IL; 59 TX AR OK KS MO IA MN; 61 LA MS TN AR MO IA WI MN; 63 LA AR MO IA MN WI;
65 LA AR MO IA MN; 67 TX AR MO IL IA; 69 TX OK KS MO IA MN; 71 LA AR MO IA MN; 75 TX OK KS NE IA SD ND MN; 77 TX OK KS NE IA;
79 LA TX AR TN KY; 80 TX LA MS AL GA; 81 TX OK KS NE SD ND; 82 NM TX AR MS AL GA; 83 TX OK KS NE SD ND; 84 NM TX LA MS AL GA;
85 TX NM CO WY MT; 89 UT WY MT; 90 TX LA MS AL FL; 92 FL; 93 AZ NV ID MT; 95 CA NV OR ID; 97 CA OR WA; 98 FL AL MS; 101 CA OR WA;
127 TN KY IN MI; 129 FL GA NC TN; 131 MI IN; 169 OK KS; 175 TX; 181 TX; 190 TX LA; 202 DE PA NJ NY CT NH ME; 220 NC VA WV MD PA;
281 TX OK KS NE SD ND; 287 TX OK CO WY MT; 290 TX; 301 FL GA SC NC VA MD DE; 377 TX OK; 380 TX; 395 CA NV OR WA; 401 SC NC VA;
431 AL TN KY IN; 441 FL GA NC TN; 460 VA WV; 501 SC NC VA`;

/** The countries ('GB') and divisions ('US.OH') that a clue speaks for. */
type Areas = readonly string[];

interface Clue {
  readonly words: string;
  readonly areas: Areas;
}

const AREAS = new Map<string, Set<string>>();
for (const line of INSTITUTIONS.split('\n')) {
  const [codes = '', phrases] = line.split(': ');
  for (const words of phrases?.split(', ') ?? []) {
    const areas = AREAS.get(words) ?? new Set();
    AREAS.set(words, areas);
    for (const code of codes.split(' ')) areas.add(code);
  }
}

/** By their first word. */
const CLUES = new Map<string, Clue[]>();
for (const [words, all] of AREAS) {
  const [first = ''] = /^[A-Za-z]+/.exec(words) ?? [];
  // What a whole country has is no clue to a division of it.
  const areas = [...all].filter((area) => area.length === 2 || !all.has(area.slice(0, 2)));
  const clues = CLUES.get(first) ?? [];
  CLUES.set(first, clues);
  clues.push({ words, areas });
}

function byNumber(table: string): ReadonlyMap<number, Areas> {
  const entries = table.split(';').map((entry) => entry.trim().split(' '));
  return new Map(
    entries.map(([number, ...states]) => [Number(number), states.map((state) => `US.${state}`)]),
  );
}

const BY_INTERSTATE = byNumber(INTERSTATES);
const BY_US_ROUTE = byNumber(US_ROUTES);

const ROAD =
  /\b(?:(Interstate|I)[- ]|(?:U\.S\.|US)(?: (?:Highway|Hwy\.?|Route|Rte\.?))?[ -])(\d{1,3})\b/g;
const WORD = /[A-Za-z]+/g;

/** Characters from the start that are read: enough to tell, however long the article. */
const READ = 8_000;
/** So that one clue alone is not certain. */
const DOUBT = 2;

/** What an article's institutions and roads say of where it is at home, as shares of the clues, 0 to 1. */
export interface Institutions {
  /** By country ('US') or division ('US.OH'): the clues for that area and no wider or narrower one. */
  readonly byArea: ReadonlyMap<string, number>;
  /** By country: the clues that speak for it or for any of its divisions. */
  readonly byCountry: ReadonlyMap<string, number>;
}

/** Reads an article's text for institutions that only some countries or divisions have; each counts once. */
export function readInstitutions(text: string): Institutions {
  const start = text.slice(0, READ).replaceAll('’', "'");
  const lower = start.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const found = new Map<string, Areas>();
  const meet = (text: string, word: string, index: number): void => {
    for (const { words, areas } of CLUES.get(word) ?? []) {
      if (isAt(words, text, index)) found.set(words, areas);
    }
  };
  for (const { 0: word, index } of start.matchAll(WORD)) {
    meet(start, word, index);
    const folded = lower.slice(index, index + word.length);
    if (folded !== word) meet(lower, folded, index);
  }
  for (const [, interstate, digits] of start.matchAll(ROAD)) {
    const number = Number(digits);
    const isInterstate = interstate !== undefined;
    const states = isInterstate
      ? (BY_INTERSTATE.get(number) ?? BY_INTERSTATE.get(number % 100))
      : BY_US_ROUTE.get(number);
    if (states !== undefined) found.set(`${isInterstate ? 'I' : 'U.S.'} ${number}`, states);
  }
  const byArea = new Map<string, number>();
  const byCountry = new Map<string, number>();
  const share = 1 / (found.size + DOUBT);
  for (const areas of found.values()) {
    for (const area of areas) byArea.set(area, (byArea.get(area) ?? 0) + share);
    for (const country of new Set(areas.map((area) => area.slice(0, 2)))) {
      byCountry.set(country, (byCountry.get(country) ?? 0) + share);
    }
  }
  return { byArea, byCountry };
}

function isAt(words: string, text: string, index: number): boolean {
  return text.startsWith(words, index) && !/[A-Za-z]/.test(text.charAt(index + words.length));
}
