/**
 * Where well-known outlets whose address does not say so are at home, one place a line: GeoNames'
 * first-level code, the place's name as the gazetteer has it, and the domains published there.
 * From general knowledge; a domain that is not here is read for names of places instead.
 */
const HOMES = `
US.AL Birmingham: al.com abc3340.com wbrc.com wvtm13.com cbs42.com
US.AL Montgomery: montgomeryadvertiser.com wsfa.com alreporter.com
US.AL Huntsville: whnt.com waff.com waaytv.com
US.AL Mobile: wkrg.com fox10tv.com
US.AL Tuscaloosa: tuscaloosanews.com
US.AL Decatur: decaturdaily.com
US.AL Gadsden: gadsdentimes.com
US.AL Dothan: dothaneagle.com wtvy.com
US.AL Florence: timesdaily.com
US.AK Anchorage: adn.com ktuu.com alaskapublic.org alaskasnewssource.com
US.AK Fairbanks: newsminer.com
US.AK Juneau: juneauempire.com ktoo.org
US.AZ Phoenix: azcentral.com 12news.com azfamily.com abc15.com fox10phoenix.com
US.AZ Tucson: tucson.com kvoa.com kold.com azdailystar.com kgun9.com
US.AZ Flagstaff: azdailysun.com
US.AZ Yuma: yumasun.com kyma.com
US.AZ Prescott: dcourier.com
US.AR Little Rock: arkansasonline.com thv11.com katv.com kark.com arktimes.com arkansasadvocate.com
US.AR Fayetteville: nwaonline.com 5newsonline.com
US.AR Jonesboro: kait8.com jonesborosun.com
US.AR Fort Smith: swtimes.com
US.CA Los Angeles: latimes.com dailynews.com ktla.com laist.com laweekly.com abc7.com nbclosangeles.com foxla.com
US.CA San Francisco: sfgate.com sfchronicle.com kqed.org kron4.com sfexaminer.com sfstandard.com kpix.com
US.CA San Jose: mercurynews.com
US.CA Oakland: eastbaytimes.com insidebayarea.com oaklandside.org
US.CA Sacramento: sacbee.com kcra.com capradio.org abc10.com
US.CA San Diego: sandiegouniontribune.com 10news.com fox5sandiego.com kpbs.org signonsandiego.com cbs8.com timesofsandiego.com
US.CA Santa Ana: ocregister.com voiceofoc.org
US.CA Fresno: fresnobee.com abc30.com yourcentralvalley.com
US.CA Bakersfield: bakersfield.com kget.com turnto23.com
US.CA Santa Rosa: pressdemocrat.com
US.CA Long Beach: presstelegram.com lbpost.com
US.CA Torrance: dailybreeze.com
US.CA Riverside: pe.com
US.CA San Bernardino: sbsun.com
US.CA Stockton: recordnet.com
US.CA Modesto: modbee.com
US.CA Redding: redding.com krcrtv.com
US.CA Chico: chicoer.com actionnewsnow.com
US.CA Ventura: vcstar.com
US.CA Santa Barbara: noozhawk.com keyt.com independent.com
US.CA San Luis Obispo: sanluisobispo.com ksby.com
US.CA Monterey: montereyherald.com
US.CA Salinas: thecalifornian.com ksbw.com
US.CA Santa Cruz: santacruzsentinel.com lookout.co
US.CA Eureka: times-standard.com
US.CA Palm Springs: desertsun.com kesq.com
US.CA Merced: mercedsunstar.com
US.CA Visalia: visaliatimesdelta.com
US.CA Vallejo: timesheraldonline.com
US.CA Napa: napavalleyregister.com
US.CA San Rafael: marinij.com
US.CO Denver: denverpost.com 9news.com kdvr.com westword.com denverite.com coloradosun.com denver7.com
US.CO Colorado Springs: gazette.com kktv.com krdo.com
US.CO Boulder: dailycamera.com
US.CO Fort Collins: coloradoan.com
US.CO Pueblo: chieftain.com
US.CO Grand Junction: gjsentinel.com
US.CO Durango: durangoherald.com
US.CO Greeley: greeleytribune.com
US.CO Longmont: timescall.com
US.CT Hartford: courant.com wfsb.com ctmirror.org fox61.com
US.CT New Haven: nhregister.com newhavenindependent.org wtnh.com
US.CT Bridgeport: ctpost.com
US.CT New London: theday.com
US.CT Waterbury: rep-am.com
US.CT Torrington: registercitizen.com
US.CT Middletown: middletownpress.com
US.CT Stamford: stamfordadvocate.com
US.CT Norwich: norwichbulletin.com
US.CT Manchester: journalinquirer.com
US.CT Danbury: newstimes.com
US.DE Wilmington: delawareonline.com
US.DE Dover: delawarestatenews.net baytobaynews.com
US.DC Washington: washingtonpost.com washingtontimes.com wtop.com wusa9.com wjla.com washingtonexaminer.com politico.com thehill.com dcist.com rollcall.com
US.FL Miami: miamiherald.com local10.com wsvn.com miaminewtimes.com wlrn.org
US.FL Fort Lauderdale: sun-sentinel.com
US.FL Orlando: orlandosentinel.com clickorlando.com wesh.com wftv.com
US.FL Tampa: tampabay.com wtsp.com wfla.com fox13news.com abcactionnews.com tbo.com
US.FL Saint Petersburg: sptimes.com
US.FL Jacksonville: jacksonville.com news4jax.com firstcoastnews.com actionnewsjax.com
US.FL Tallahassee: tallahassee.com wctv.tv floridaphoenix.com
US.FL Pensacola: pnj.com weartv.com
US.FL Gainesville: gainesville.com wcjb.com alligator.org
US.FL Sarasota: heraldtribune.com
US.FL Fort Myers: news-press.com winknews.com
US.FL Naples: naplesnews.com
US.FL West Palm Beach: palmbeachpost.com wptv.com
US.FL Daytona Beach: news-journalonline.com
US.FL Melbourne: floridatoday.com
US.FL Ocala: ocala.com
US.FL Lakeland: theledger.com
US.FL Stuart: tcpalm.com
US.FL Panama City: newsherald.com wjhg.com
US.FL Bradenton: bradenton.com
US.FL Key West: keysnews.com
US.GA Atlanta: ajc.com 11alive.com wsbtv.com fox5atlanta.com atlantanewsfirst.com wabe.org cbs46.com
US.GA Augusta: augustachronicle.com wrdw.com chronicle.augusta.com wjbf.com
US.GA Savannah: savannahnow.com wtoc.com wsav.com
US.GA Macon: macon.com 13wmaz.com
US.GA Columbus: ledger-enquirer.com wtvm.com wrbl.com
US.GA Athens: onlineathens.com
US.GA Gainesville: gainesvilletimes.com accesswdun.com
US.GA Albany: albanyherald.com walb.com
US.GA Marietta: mdjonline.com
US.GA Rome: northwestgeorgianews.com
US.GA Valdosta: valdostadailytimes.com
US.GA Decatur: decaturish.com
US.HI Honolulu: staradvertiser.com hawaiinewsnow.com civilbeat.org khon2.com kitv.com honoluluadvertiser.com
US.HI Hilo: hawaiitribune-herald.com
US.HI Wailuku: mauinews.com
US.ID Boise: idahostatesman.com ktvb.com idahonews.com idahocapitalsun.com
US.ID Idaho Falls: postregister.com eastidahonews.com localnews8.com
US.ID Moscow: dnews.com
US.ID Lewiston: lmtribune.com
US.ID Twin Falls: magicvalley.com kmvt.com
US.ID Coeur d'Alene: cdapress.com
US.ID Pocatello: idahostatejournal.com
US.IL Chicago: chicagotribune.com suntimes.com abc7chicago.com nbcchicago.com wgntv.com blockclubchicago.org chicagoreader.com chicagoreporter.com wbez.org
US.IL Arlington Heights: dailyherald.com
US.IL Springfield: sj-r.com capitolnewsillinois.com
US.IL Peoria: pjstar.com centralillinoisproud.com
US.IL Rockford: rrstar.com wifr.com
US.IL Champaign: news-gazette.com wcia.com
US.IL Bloomington: pantagraph.com
US.IL Decatur: herald-review.com
US.IL DeKalb: daily-chronicle.com
US.IL Paris: parisbeacon.com
US.IL Edwardsville: theintelligencer.com
US.IL Belleville: bnd.com
US.IL Alton: thetelegraph.com
US.IL Carbondale: thesouthern.com
US.IL Quincy: whig.com wgem.com
US.IL Moline: qconline.com wqad.com
US.IL Crystal Lake: nwherald.com
US.IL Joliet: theherald-news.com
US.IN Indianapolis: indystar.com wthr.com wishtv.com fox59.com wrtv.com
US.IN Fort Wayne: journalgazette.net news-sentinel.com wane.com
US.IN South Bend: southbendtribune.com wndu.com wsbt.com
US.IN Evansville: courierpress.com 14news.com tristatehomepage.com
US.IN Munster: nwitimes.com
US.IN Lafayette: jconline.com
US.IN Bloomington: heraldtimesonline.com
US.IN Terre Haute: tribstar.com wthitv.com
US.IN Muncie: thestarpress.com
US.IN Kokomo: kokomotribune.com
US.IN Columbus: therepublic.com
US.IN Franklin: dailyjournal.net
US.IN Anderson: heraldbulletin.com
US.IA Des Moines: desmoinesregister.com kcci.com iowacapitaldispatch.com who13.com
US.IA Cedar Rapids: thegazette.com kcrg.com
US.IA Davenport: qctimes.com
US.IA Sioux City: siouxcityjournal.com ktiv.com
US.IA Waterloo: wcfcourier.com
US.IA Iowa City: press-citizen.com dailyiowan.com
US.IA Dubuque: telegraphherald.com
US.IA Mount Pleasant: goldentrianglenewspapers.com
US.IA Ames: amestrib.com
US.KS Wichita: kansas.com kwch.com ksn.com kake.com
US.KS Topeka: cjonline.com wibw.com ksnt.com kansasreflector.com
US.KS Lawrence: ljworld.com
US.KS Hutchinson: hutchnews.com
US.KS Salina: salina.com
US.KS Manhattan: themercury.com
US.KY Louisville: courier-journal.com wdrb.com wlky.com whas11.com wave3.com
US.KY Lexington: kentucky.com lex18.com wkyt.com
US.KY Bowling Green: bgdailynews.com wbko.com wnky.com
US.KY London: sentinel-echo.com
US.KY Owensboro: messenger-inquirer.com
US.KY Paducah: paducahsun.com wpsdlocal6.com
US.KY Glasgow: wcluradio.com
US.KY Frankfort: state-journal.com kentuckylantern.com
US.KY Ashland: dailyindependent.com
US.LA New Orleans: nola.com wwltv.com wdsu.com fox8live.com
US.LA Baton Rouge: theadvocate.com wafb.com wbrz.com lailluminator.com 2theadvocate.com
US.LA Shreveport: shreveporttimes.com ksla.com ktbs.com
US.LA Lafayette: theadvertiser.com katc.com klfy.com
US.LA Alexandria: thetowntalk.com kalb.com
US.LA Monroe: thenewsstar.com knoe.com
US.LA Lake Charles: americanpress.com kplctv.com
US.LA Houma: houmatoday.com
US.ME Portland: pressherald.com wmtw.com newscentermaine.com
US.ME Bangor: bangordailynews.com wabi.tv
US.ME Lewiston: sunjournal.com
US.ME Augusta: centralmaine.com
US.MD Baltimore: baltimoresun.com wbaltv.com wmar2news.com thebaltimorebanner.com foxbaltimore.com
US.MD Annapolis: capitalgazette.com hometownannapolis.com marylandmatters.org
US.MD Frederick: fredericknewspost.com
US.MD Hagerstown: heraldmailmedia.com herald-mail.com
US.MD Salisbury: delmarvanow.com wboc.com coasttv.com
US.MD Cumberland: times-news.com
US.MD Easton: stardem.com
US.MA Boston: boston.com bostonglobe.com bostonherald.com wbur.org wcvb.com universalhub.com wgbh.org
US.MA Worcester: telegram.com
US.MA Springfield: masslive.com westernmassnews.com wwlp.com
US.MA Lowell: lowellsun.com
US.MA Quincy: patriotledger.com
US.MA Framingham: metrowestdailynews.com
US.MA Fall River: heraldnews.com
US.MA New Bedford: southcoasttoday.com newbedfordlight.org
US.MA Hyannis: capecodtimes.com
US.MA Pittsfield: berkshireeagle.com
US.MA Northampton: gazettenet.com
US.MA Salem: salemnews.com
US.MA Lawrence: eagletribune.com
US.MA Brockton: enterprisenews.com
US.MA Greenfield: recorder.com
US.MI Detroit: freep.com detroitnews.com clickondetroit.com wxyz.com fox2detroit.com bridgedetroit.com metrotimes.com
US.MI Grand Rapids: woodtv.com wzzm13.com fox17online.com
US.MI Lansing: lansingstatejournal.com wilx.com bridgemi.com
US.MI Flint: abc12.com
US.MI Ann Arbor: annarbor.com
US.MI Kalamazoo: wwmt.com
US.MI Battle Creek: battlecreekenquirer.com
US.MI Port Huron: thetimesherald.com
US.MI Traverse City: record-eagle.com 9and10news.com
US.MI Holland: hollandsentinel.com
US.MI Marquette: miningjournal.net uppermichiganssource.com
US.MI Monroe: monroenews.com
US.MI Pontiac: theoaklandpress.com
US.MI Mount Clemens: macombdaily.com
US.MN Minneapolis: startribune.com kare11.com kstp.com minnpost.com fox9.com
US.MN Saint Paul: twincities.com mprnews.org
US.MN Duluth: duluthnewstribune.com
US.MN Rochester: postbulletin.com kttc.com
US.MN Saint Cloud: sctimes.com
US.MN Alexandria: echopress.com
US.MN Mankato: mankatofreepress.com keyc.com
US.MN Brainerd: brainerddispatch.com
US.MN Bemidji: bemidjipioneer.com
US.MN Winona: winonadailynews.com
US.MN Willmar: wctrib.com
US.MN Jordan: jordannews.com
US.MS Jackson: clarionledger.com wlbt.com mississippitoday.org wapt.com
US.MS Gulfport: sunherald.com wlox.com
US.MS Tupelo: djournal.com wtva.com
US.MS Hattiesburg: hattiesburgamerican.com wdam.com
US.MS Meridian: meridianstar.com wtok.com
US.MO Saint Louis: stltoday.com ksdk.com fox2now.com stlpr.org riverfronttimes.com kmov.com
US.MO Kansas City: kansascity.com kshb.com kmbc.com fox4kc.com kctv5.com kcur.org
US.MO Springfield: news-leader.com ky3.com ozarksfirst.com sgfcitizen.org
US.MO Columbia: columbiatribune.com columbiamissourian.com komu.com
US.MO Joplin: joplinglobe.com
US.MO Jefferson City: newstribune.com missouriindependent.com
US.MO Saint Joseph: newspressnow.com
US.MO Cape Girardeau: semissourian.com kfvs12.com
US.MT Billings: billingsgazette.com ktvq.com
US.MT Missoula: missoulian.com missoulacurrent.com
US.MT Great Falls: greatfallstribune.com
US.MT Helena: helenair.com montanafreepress.org
US.MT Bozeman: bozemandailychronicle.com
US.MT Butte: mtstandard.com
US.MT Kalispell: dailyinterlake.com flatheadbeacon.com
US.NE Omaha: omaha.com ketv.com wowt.com kmtv.com
US.NE Lincoln: journalstar.com 1011now.com nebraskaexaminer.com
US.NE Grand Island: theindependent.com
US.NE Norfolk: norfolkdailynews.com
US.NE Kearney: kearneyhub.com
US.NV Las Vegas: reviewjournal.com lasvegassun.com ktnv.com 8newsnow.com fox5vegas.com lvrj.com news3lv.com
US.NV Reno: rgj.com kolotv.com ktvn.com thisisreno.com
US.NV Carson City: nevadaappeal.com carsonnow.org
US.NV Elko: elkodaily.com
US.NH Manchester: unionleader.com wmur.com
US.NH Concord: concordmonitor.com
US.NH Portsmouth: seacoastonline.com
US.NH Nashua: nashuatelegraph.com
US.NH Keene: sentinelsource.com
US.NH Laconia: laconiadailysun.com
US.NJ Newark: nj.com njspotlightnews.org
US.NJ Hackensack: northjersey.com
US.NJ Asbury Park: app.com
US.NJ Atlantic City: pressofatlanticcity.com
US.NJ Trenton: trentonian.com newjerseymonitor.com
US.NJ Cherry Hill: courierpostonline.com
US.NJ Morristown: dailyrecord.com morristowngreen.com
US.NJ Bridgewater: mycentraljersey.com
US.NJ Vineland: thedailyjournal.com
US.NM Albuquerque: abqjournal.com krqe.com koat.com kob.com
US.NM Santa Fe: santafenewmexican.com
US.NM Las Cruces: lcsun-news.com
US.NM Roswell: rdrnews.com
US.NM Farmington: daily-times.com tricityrecordnm.com
US.NY New York City: nytimes.com nypost.com nydailynews.com ny1.com gothamist.com amny.com wsj.com villagevoice.com brooklyneagle.com thecity.nyc abc7ny.com nbcnewyork.com pix11.com
US.NY Melville: newsday.com
US.NY Albany: timesunion.com wnyt.com news10.com cbs6albany.com
US.NY Buffalo: buffalonews.com wgrz.com wivb.com wkbw.com
US.NY Rochester: democratandchronicle.com 13wham.com rochesterfirst.com whec.com
US.NY Syracuse: syracuse.com cnycentral.com localsyr.com
US.NY White Plains: lohud.com
US.NY Poughkeepsie: poughkeepsiejournal.com
US.NY Middletown: recordonline.com
US.NY Binghamton: pressconnects.com wbng.com
US.NY Utica: uticaod.com wktv.com
US.NY Ithaca: ithacajournal.com ithaca.com
US.NY Watertown: nny360.com wwnytv.com
US.NY Plattsburgh: pressrepublican.com
US.NY Glens Falls: poststar.com
US.NY Schenectady: dailygazette.com
US.NY Troy: troyrecord.com
US.NY Kingston: dailyfreeman.com
US.NY Elmira: stargazette.com
US.NY Jamestown: post-journal.com
US.NY Saratoga Springs: saratogian.com
US.NC Charlotte: charlotteobserver.com wcnc.com wbtv.com wsoctv.com qcnews.com
US.NC Raleigh: newsobserver.com wral.com wncn.com ncnewsline.com abc11.com cbs17.com
US.NC Greensboro: greensboro.com news-record.com wfmynews2.com myfox8.com
US.NC Winston-Salem: journalnow.com wxii12.com
US.NC Asheville: citizen-times.com wlos.com mountainx.com avlwatchdog.org bpr.org
US.NC Wilmington: starnewsonline.com wect.com wwaytv3.com portcitydaily.com
US.NC Fayetteville: fayobserver.com
US.NC Durham: heraldsun.com indyweek.com
US.NC Hickory: hickoryrecord.com
US.NC Gastonia: gastongazette.com
US.NC New Bern: newbernsj.com wcti12.com
US.NC Greenville: reflector.com witn.com
US.NC Rocky Mount: rockymounttelegram.com
US.NC Hendersonville: blueridgenow.com
US.NC Boone: wataugademocrat.com
US.ND Fargo: inforum.com valleynewslive.com
US.ND Bismarck: bismarcktribune.com kfyrtv.com northdakotamonitor.com
US.ND Grand Forks: grandforksherald.com
US.ND Minot: minotdailynews.com
US.OH Columbus: dispatch.com columbuslocalnews.com 10tv.com nbc4i.com columbusunderground.com ohiocapitaljournal.com thisweeknews.com
US.OH Cleveland: cleveland.com wkyc.com news5cleveland.com fox8.com plaindealer.com cleveland19.com
US.OH Cincinnati: cincinnati.com enquirer.com wcpo.com wlwt.com citybeat.com local12.com
US.OH Dayton: daytondailynews.com whio.com wdtn.com
US.OH Toledo: toledoblade.com wtol.com 13abc.com
US.OH Akron: beaconjournal.com ohio.com signalakron.org
US.OH Youngstown: vindy.com wkbn.com wfmj.com
US.OH Cambridge: daily-jeff.com
US.OH Oxford: oxfordpress.com
US.OH Hamilton: journal-news.com
US.OH Newark: newarkadvocate.com
US.OH Mansfield: mansfieldnewsjournal.com richlandsource.com
US.OH Canton: cantonrep.com
US.OH Lima: limaohio.com hometownstations.com
US.OH Springfield: springfieldnewssun.com
US.OH Zanesville: zanesvilletimesrecorder.com whiznews.com
US.OH Athens: athensnews.com athensmessenger.com
US.OH Chillicothe: chillicothegazette.com
US.OH Marietta: mariettatimes.com
US.OH Medina: medina-gazette.com
US.OH Elyria: chroniclet.com
US.OH Lorain: morningjournal.com
US.OH Sandusky: sanduskyregister.com
US.OH Wooster: the-daily-record.com
US.OH Marion: marionstar.com
US.OH Willoughby: news-herald.com
US.OH Warren: tribtoday.com
US.OK Oklahoma City: oklahoman.com newsok.com kfor.com koco.com news9.com okcfox.com
US.OK Tulsa: tulsaworld.com newson6.com ktul.com kjrh.com
US.OK Lawton: swoknews.com kswo.com
US.OK Enid: enidnews.com
US.OK Norman: normantranscript.com
US.OK Muskogee: muskogeephoenix.com
US.OR Portland: oregonlive.com koin.com kgw.com kptv.com wweek.com opb.org
US.OR Salem: statesmanjournal.com salemreporter.com
US.OR Eugene: registerguard.com kezi.com kval.com lookouteugene-springfield.com
US.OR Bend: bendbulletin.com ktvz.com
US.OR Medford: mailtribune.com kobi5.com rv-times.com
US.OR Pendleton: eastoregonian.com
US.OR Roseburg: nrtoday.com
US.OR Klamath Falls: heraldandnews.com
US.OR Corvallis: gazettetimes.com
US.OR Astoria: dailyastorian.com
US.PA Philadelphia: philly.com inquirer.com 6abc.com billypenn.com whyy.org metrophiladelphia.com fox29.com
US.PA Pittsburgh: post-gazette.com triblive.com wtae.com wpxi.com publicsource.org wesa.fm
US.PA Harrisburg: pennlive.com abc27.com penncapital-star.com local21news.com
US.PA Allentown: mcall.com lehighvalleylive.com wfmz.com
US.PA Scranton: thetimes-tribune.com scrantontimes.com wnep.com
US.PA Wilkes-Barre: timesleader.com citizensvoice.com
US.PA Erie: goerie.com yourerie.com erienewsnow.com
US.PA Lancaster: lancasteronline.com wgal.com
US.PA York: ydr.com yorkdispatch.com fox43.com
US.PA Reading: readingeagle.com
US.PA Lebanon: ldnews.com lebtown.com
US.PA Pottstown: pottsmerc.com
US.PA Johnstown: tribdem.com wjactv.com
US.PA Altoona: altoonamirror.com wtaj.com
US.PA State College: centredaily.com statecollege.com
US.PA Williamsport: sungazette.com
US.PA Sunbury: dailyitem.com
US.PA Washington: observer-reporter.com
US.PA Butler: butlereagle.com
US.PA New Castle: ncnewsonline.com
US.PA Hazleton: standardspeaker.com
US.PA Doylestown: theintell.com
US.PA West Chester: dailylocal.com
US.PA Beaver: timesonline.com
US.PA Chambersburg: publicopiniononline.com
US.PA Gettysburg: gettysburgtimes.com
US.RI Providence: providencejournal.com projo.com turnto10.com wpri.com
US.RI Newport: newportri.com
US.SC Columbia: thestate.com wistv.com wltx.com thecolumbiastar.com wach.com
US.SC Charleston: postandcourier.com live5news.com counton2.com charlestoncitypaper.com abcnews4.com
US.SC Greenville: greenvilleonline.com wyff4.com foxcarolina.com wspa.com
US.SC Spartanburg: goupstate.com
US.SC Myrtle Beach: myrtlebeachonline.com thesunnews.com wmbfnews.com wpde.com wbtw.com
US.SC Sumter: theitem.com itemonline.com
US.SC Anderson: independentmail.com
US.SC Rock Hill: heraldonline.com
US.SC Hilton Head Island: islandpacket.com
US.SC Florence: scnow.com
US.SC Aiken: aikenstandard.com
US.SC Orangeburg: thetandd.com
US.SD Sioux Falls: argusleader.com keloland.com dakotanewsnow.com siouxfalls.business
US.SD Rapid City: rapidcityjournal.com newscenter1.tv kotatv.com
US.SD Aberdeen: aberdeennews.com
US.TN Nashville: tennessean.com wkrn.com newschannel5.com wsmv.com nashvillescene.com tennesseelookout.com
US.TN Memphis: commercialappeal.com wreg.com localmemphis.com actionnews5.com wmctv.com dailymemphian.com fox13memphis.com
US.TN Knoxville: knoxnews.com wbir.com wate.com wvlt.tv
US.TN Chattanooga: timesfreepress.com wrcbtv.com local3news.com wdef.com newschannel9.com chattanoogan.com
US.TN Athens: dailypostathenian.com
US.TN Paris: parispi.net
US.TN Columbia: columbiadailyherald.com
US.TN Jackson: jacksonsun.com wbbjtv.com
US.TN Clarksville: theleafchronicle.com clarksvillenow.com
US.TN Johnson City: johnsoncitypress.com wjhl.com
US.TN Kingsport: timesnews.net
US.TN Murfreesboro: dnj.com
US.TN Oak Ridge: oakridger.com
US.TX Dallas: dallasnews.com wfaa.com nbcdfw.com dallasobserver.com keranews.org fox4news.com
US.TX Fort Worth: star-telegram.com fortworthreport.org
US.TX Houston: chron.com houstonchronicle.com khou.com click2houston.com abc13.com houstonpress.com houstonpublicmedia.org fox26houston.com
US.TX San Antonio: mysanantonio.com expressnews.com ksat.com kens5.com news4sanantonio.com sanantonioreport.org foxsanantonio.com
US.TX Austin: statesman.com kvue.com kxan.com texastribune.org kut.org austinchronicle.com
US.TX El Paso: elpasotimes.com ktsm.com kvia.com elpasomatters.org
US.TX Corpus Christi: caller.com kiiitv.com kristv.com
US.TX Palestine: palestineherald.com
US.TX Athens: athensreview.com
US.TX Gainesville: gainesvilleregister.com
US.TX Lubbock: lubbockonline.com kcbd.com everythinglubbock.com
US.TX Amarillo: amarillo.com newschannel10.com abc7amarillo.com myhighplains.com
US.TX Waco: wacotrib.com kwtx.com kxxv.com kcentv.com
US.TX Tyler: tylerpaper.com kltv.com cbs19.tv
US.TX Longview: news-journal.com
US.TX Beaumont: beaumontenterprise.com 12newsnow.com kfdm.com
US.TX Galveston: galvnews.com
US.TX McAllen: themonitor.com valleycentral.com krgv.com
US.TX Brownsville: brownsvilleherald.com myrgv.com
US.TX Laredo: lmtonline.com kgns.tv
US.TX Midland: mrt.com newswest9.com cbs7.com
US.TX Odessa: oaoa.com
US.TX Abilene: reporternews.com ktxs.com bigcountryhomepage.com
US.TX San Angelo: gosanangelo.com
US.TX Wichita Falls: timesrecordnews.com newschannel6now.com texomashomepage.com
US.TX Bryan: theeagle.com kbtx.com
US.TX Denton: dentonrc.com
US.TX Killeen: kdhnews.com
US.TX Temple: tdtnews.com
US.TX Victoria: victoriaadvocate.com
US.TX Texarkana: texarkanagazette.com
US.TX Sherman: heralddemocrat.com kxii.com
US.TX Conroe: yourconroenews.com
US.TX Nacogdoches: dailysentinel.com
US.TX New Braunfels: herald-zeitung.com
US.UT Salt Lake City: sltrib.com deseret.com deseretnews.com ksl.com kutv.com abc4.com fox13now.com
US.UT Provo: heraldextra.com
US.UT Ogden: standard.net
US.UT St. George: thespectrum.com stgeorgeutah.com
US.UT Logan: hjnews.com
US.UT Park City: parkrecord.com
US.VT Burlington: burlingtonfreepress.com wcax.com sevendaysvt.com mynbc5.com
US.VT Montpelier: vtdigger.org timesargus.com
US.VT Rutland: rutlandherald.com
US.VT Brattleboro: reformer.com
US.VA Richmond: timesdispatch.com richmond.com wric.com wtvr.com nbc12.com virginiamercury.com
US.VA Norfolk: pilotonline.com wtkr.com wavy.com 13newsnow.com hamptonroads.com
US.VA Newport News: dailypress.com
US.VA Roanoke: roanoke.com wdbj7.com wsls.com wset.com cardinalnews.org
US.VA Charlottesville: dailyprogress.com nbc29.com cvilletomorrow.org
US.VA Lynchburg: newsadvance.com
US.VA Fredericksburg: fredericksburg.com
US.VA Danville: godanriver.com
US.VA Harrisonburg: dnronline.com whsv.com
US.VA Staunton: newsleader.com
US.VA Manassas: insidenova.com
US.VA Arlington: arlnow.com
US.VA Alexandria: alextimes.com alexandrianews.org
US.VA Leesburg: loudountimes.com
US.VA Winchester: winchesterstar.com nvdaily.com
US.VA Bristol: heraldcourier.com wcyb.com
US.WA Seattle: seattletimes.com seattlepi.com komonews.com king5.com kiro7.com kuow.org thestranger.com crosscut.com q13fox.com
US.WA Tacoma: thenewstribune.com
US.WA Spokane: spokesman.com khq.com kxly.com krem.com
US.WA Everett: heraldnet.com
US.WA Yakima: yakimaherald.com
US.WA Kennewick: tri-cityherald.com tricitiesbusinessnews.com
US.WA Bellingham: bellinghamherald.com cascadiadaily.com
US.WA Vancouver: columbian.com
US.WA Olympia: theolympian.com washingtonstatestandard.com
US.WA Bremerton: kitsapsun.com
US.WA Wenatchee: wenatcheeworld.com
US.WA Longview: tdn.com
US.WA Walla Walla: union-bulletin.com
US.WV Charleston: wvgazette.com wvgazettemail.com dailymail.com wchstv.com wvpublic.org wvmetronews.com wowktv.com mountainstatespotlight.org
US.WV Huntington: herald-dispatch.com wsaz.com
US.WV Morgantown: dominionpost.com
US.WV Parkersburg: newsandsentinel.com wtap.com
US.WV Wheeling: theintelligencer.net wtrf.com wtov9.com
US.WV Beckley: register-herald.com wvnstv.com woay.com
US.WV Martinsburg: journal-news.net
US.WV Clarksburg: wboy.com wdtv.com
US.WI Milwaukee: jsonline.com wisn.com tmj4.com fox6now.com cbs58.com urbanmilwaukee.com
US.WI Madison: madison.com host.madison.com channel3000.com wisconsinexaminer.com wkow.com nbc15.com captimes.com
US.WI Green Bay: greenbaypressgazette.com wbay.com nbc26.com
US.WI Appleton: postcrescent.com
US.WI Wausau: wausaudailyherald.com wsaw.com
US.WI La Crosse: lacrossetribune.com wxow.com news8000.com
US.WI Eau Claire: leadertelegram.com weau.com
US.WI Racine: journaltimes.com
US.WI Kenosha: kenoshanews.com
US.WI Janesville: gazettextra.com
US.WI Sheboygan: sheboyganpress.com
US.WI Oshkosh: thenorthwestern.com
US.WY Casper: trib.com oilcitynews.com
US.WY Cheyenne: wyomingnews.com cowboystatedaily.com wyofile.com
US.WY Jackson: jhnewsandguide.com
CA.08 Toronto: thestar.com theglobeandmail.com nationalpost.com torontosun.com cp24.com
CA.08 Ottawa: ottawacitizen.com ottawasun.com
CA.08 London: lfpress.ca lfpress.com
CA.08 Hamilton: thespec.com
CA.08 Windsor: windsorstar.com
CA.08 Kitchener: therecord.com
CA.08 Kingston: thewhig.com
CA.08 St. Catharines: stcatharinesstandard.ca
CA.08 Barrie: simcoe.com barrietoday.com
CA.08 Woodstock: woodstocksentinelreview.com
CA.08 Brantford: brantfordexpositor.ca
CA.10 Montreal: montrealgazette.com ledevoir.com lapresse.ca
CA.02 Vancouver: vancouversun.com theprovince.com straight.com
CA.02 Victoria: timescolonist.com
CA.01 Edmonton: edmontonjournal.com edmontonsun.com
CA.01 Calgary: calgaryherald.com calgarysun.com
CA.03 Winnipeg: winnipegfreepress.com winnipegsun.com
CA.11 Regina: leaderpost.com
CA.11 Saskatoon: thestarphoenix.com
CA.07 Halifax: thechronicleherald.ca saltwire.com
CA.05 Saint John's: thetelegram.com vocm.com
GB.ENG London: standard.co.uk thisislondon.co.uk mylondon.news
GB.ENG Manchester: manchestereveningnews.co.uk
GB.ENG Liverpool: liverpoolecho.co.uk
GB.ENG Birmingham: birminghammail.co.uk expressandstar.com
GB.ENG Leeds: yorkshireeveningpost.co.uk yorkshirepost.co.uk
GB.ENG Newcastle upon Tyne: chroniclelive.co.uk thejournal.co.uk
GB.ENG Oxford: oxfordmail.co.uk thisisoxfordshire.co.uk
GB.ENG Norwich: edp24.co.uk eveningnews24.co.uk
GB.ENG Brighton: theargus.co.uk
GB.ENG Southampton: dailyecho.co.uk
GB.ENG Darlington: thenorthernecho.co.uk
GB.ENG York: yorkpress.co.uk
GB.ENG Plymouth: plymouthherald.co.uk
GB.SCT Glasgow: heraldscotland.com dailyrecord.co.uk eveningtimes.co.uk
GB.SCT Edinburgh: scotsman.com edinburghnews.scotsman.com
GB.SCT Aberdeen: pressandjournal.co.uk
GB.SCT Dundee: thecourier.co.uk
GB.WLS Cardiff: walesonline.co.uk
GB.NIR Belfast: belfasttelegraph.co.uk irishnews.com newsletter.co.uk
AU.02 Sydney: smh.com.au dailytelegraph.com.au
AU.07 Melbourne: theage.com.au heraldsun.com.au
AU.04 Brisbane: couriermail.com.au brisbanetimes.com.au
AU.05 Adelaide: adelaidenow.com.au
AU.08 Perth: perthnow.com.au thewest.com.au watoday.com.au
AU.06 Hobart: themercury.com.au
AU.01 Canberra: canberratimes.com.au
AU.02 Wollongong: illawarramercury.com.au
AU.02 Newcastle: newcastleherald.com.au theherald.com.au
AU.03 Darwin: ntnews.com.au
`;

/** A publisher's home: a name to look up, and the division it lies in. */
export interface OutletHome {
  readonly name: string;
  /** 'US.GA' */
  readonly division: string;
}

const byDomain = new Map<string, OutletHome>();
for (const line of HOMES.trim().split('\n')) {
  const [, division, name, domains] = /^(\S+) (.+): (.+)$/.exec(line) ?? [];
  if (division === undefined || name === undefined || domains === undefined) continue;
  for (const domain of domains.split(' ')) byDomain.set(domain, { name, division });
}

/** The home of the outlet that publishes at this host ('www.ajc.com'), or undefined where not known. */
export function knownHome(host: string): OutletHome | undefined {
  for (
    let rest = host.toLowerCase();
    rest.includes('.');
    rest = rest.slice(rest.indexOf('.') + 1)
  ) {
    const home = byDomain.get(rest);
    if (home !== undefined) return home;
  }
  return undefined;
}
