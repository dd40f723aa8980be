import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

/**
 * First-level divisions that papers of their own country seldom explain: GeoNames' code, the name,
 * and the telephone area codes there (North American Numbering Plan Administration).
 */
const DIVISIONS = `
US.AL Alabama: 205 251 256 334 659 938
US.AK Alaska: 907
US.AZ Arizona: 480 520 602 623 928
US.AR Arkansas: 327 479 501 870
US.CA California: 209 213 279 310 323 341 350 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 747 760 805 818 820 831 840 858 909 916 925 949 951
US.CO Colorado: 303 719 720 970 983
US.CT Connecticut: 203 475 860 959
US.DE Delaware: 302
US.DC District of Columbia: 202 771
US.FL Florida: 239 305 321 324 352 386 407 448 561 645 656 689 727 728 754 772 786 813 850 863 904 941 954
US.GA Georgia: 229 404 470 478 678 706 762 770 912 943
US.HI Hawaii: 808
US.ID Idaho: 208 986
US.IL Illinois: 217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872
US.IN Indiana: 219 260 317 463 574 765 812 930
US.IA Iowa: 319 515 563 641 712
US.KS Kansas: 316 620 785 913
US.KY Kentucky: 270 364 502 606 859
US.LA Louisiana: 225 318 337 504 985
US.ME Maine: 207
US.MD Maryland: 227 240 301 410 443 667
US.MA Massachusetts: 339 351 413 508 617 774 781 857 978
US.MI Michigan: 231 248 269 313 517 586 616 679 734 810 906 947 989
US.MN Minnesota: 218 320 507 612 651 763 924 952
US.MS Mississippi: 228 601 662 769
US.MO Missouri: 235 314 417 557 573 636 660 816 975
US.MT Montana: 406
US.NE Nebraska: 308 402 531
US.NV Nevada: 702 725 775
US.NH New Hampshire: 603
US.NJ New Jersey: 201 551 609 640 732 848 856 862 908 973
US.NM New Mexico: 505 575
US.NY New York: 212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934
US.NC North Carolina: 252 336 472 704 743 828 910 919 980 984
US.ND North Dakota: 701
US.OH Ohio: 216 220 234 283 326 330 380 419 436 440 513 567 614 740 937
US.OK Oklahoma: 405 539 572 580 918
US.OR Oregon: 458 503 541 971
US.PA Pennsylvania: 215 223 267 272 412 445 484 570 582 610 717 724 814 835 878
US.RI Rhode Island: 401
US.SC South Carolina: 803 821 839 843 854 864
US.SD South Dakota: 605
US.TN Tennessee: 423 615 629 731 865 901 931
US.TX Texas: 210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 915 936 940 945 956 972 979
US.UT Utah: 385 435 801
US.VT Vermont: 802
US.VA Virginia: 276 434 540 571 686 703 757 804 826 948
US.WA Washington: 206 253 360 425 509 564
US.WV West Virginia: 304 681
US.WI Wisconsin: 262 274 353 414 534 608 715 920
US.WY Wyoming: 307
CA.01 Alberta: 368 403 587 780 825
CA.02 British Columbia: 236 250 257 604 672 778
CA.03 Manitoba: 204 431 584
CA.04 New Brunswick: 506
CA.05 Newfoundland: 709 879
CA.07 Nova Scotia: 782 902
CA.08 Ontario: 226 249 289 343 365 382 416 437 519 548 613 647 683 705 742 753 807 905 942
CA.10 Quebec: 263 354 367 418 438 450 468 514 579 581 819 873
CA.11 Saskatchewan: 306 474 639
AU.02 New South Wales:
AU.04 Queensland:
AU.05 South Australia:
AU.06 Tasmania:
AU.08 Western Australia:
`;

const BY_NAME = new Map<string, string>();
const BY_AREA_CODE = new Map<string, string>();
for (const line of DIVISIONS.trim().split('\n')) {
  const [, division = '', name = '', codes = ''] = /^(\S+) ([^:]+):(.*)$/.exec(line) ?? [];
  BY_NAME.set(name, division);
  for (const code of codes.trim().split(' ')) BY_AREA_CODE.set(code, division);
}

/** Names of a capital and of a country too: they tell of the state only where an institution has them. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['Georgia', 'Washington']);
const INSTITUTION = '(?= (?:State|Tech|Southern|Department|Bureau|Division|National Guard)\\b)';

/** 'West Virginia' before 'Virginia'. */
const LONGEST_FIRST = [...BY_NAME.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => (AMBIGUOUS.has(name) ? name + INSTITUTION : name));
const NAME = new RegExp(String.raw`\b(?:${LONGEST_FIRST.join('|')})\b`, 'g');
const TELEPHONE = /(?<![\d-])(?:1[-. ])?\(?(\d{3})\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)/g;
/** 'Ky. 114', 'N.C. Highway 54', 'Md. Route 32'; 'OH 43215'. */
const ROUTE =
  /(?<![\p{L}.])((?:\p{Lu}\.){2}|\p{Lu}\p{Ll}{1,4}\.) (?:(?:State )?(?:Route|Rte\.?|Highway|Hwy\.?|Road) )?\d{1,4}\b/gu;
const POSTCODE = /(?<![\p{L}.])(\p{Lu}{2}) \d{5}\b/gu;

/** Characters from the start that are read: enough to tell, however long the article. */
const READ = 20_000;
/** So that one clue alone is not certain. */
const DOUBT = 1;

/**
 * What an article tells of where it is at home beside the names of its places: states in the names
 * of universities, agencies and roads, telephone numbers, addresses.
 * @returns by division ('US.OH') the share of the clues that speak for it, 0 to 1.
 */
export function readHomeClues(text: string, gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const start = text.slice(0, READ);
  const counts = new Map<string, number>();
  let total = 0;
  const add = (division: string | undefined): void => {
    if (division === undefined) return;
    counts.set(division, (counts.get(division) ?? 0) + 1);
    total += 1;
  };
  for (const [name] of start.matchAll(NAME)) add(BY_NAME.get(name));
  for (const [, code = ''] of start.matchAll(TELEPHONE)) add(BY_AREA_CODE.get(code));
  for (const pattern of [ROUTE, POSTCODE]) {
    for (const [, written = ''] of start.matchAll(pattern)) {
      const record = gazetteer.abbreviation(written);
      if (record?.featureCode === 'ADM1') add(`${record.countryCode}.${record.admin1Code}`);
    }
  }
  return new Map([...counts].map(([division, count]) => [division, count / (total + DOUBT)]));
}
