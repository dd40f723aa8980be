/**
 * What stands around articles, by the names that the makers of pages give it. Facts, collected from the
 * templates of WordPress, Blogger, Drupal, MediaWiki, AMP and the patterns that Readability knows.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that hold no article. */
export const FURNITURE_ELEMENTS = words(
  'nav footer aside dialog menu button form select noscript canvas audio video amp-sidebar amp-ad amp-consent amp-social-share amp-analytics amp-sticky-ad amp-user-notification',
);
/** ARIA's roles of such elements (WAI-ARIA 1.2, landmark roles and widgets). */
export const FURNITURE_ROLES = words(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar',
);
/** A class or id that begins or ends with one of these words, or is made of two of them. */
export const FURNITURE_WORDS = words(
  'ad ads advert advertisement advertising banner breadcrumb breadcrumbs comments commentlist consent cookie cookies crumbs disqus donate donation dropdown editsection footer gdpr hamburger infobox jumplink lightbox masthead menu metadata modal mostread nav navbar navbox navi navigation newsletter outbrain overlay pager pagination paywall popup popular promo promos pubfooter recirc recirculation recommendation recommendations recommended reference references reflist related respond share sharebar sharing sharedaddy sidebar signup skip skiplink sociable social sponsor sponsored subscribe subscription taboola tagcloud teaser teasers ticker toc toolbar tooltip topbar trending unsubscribe weather widget widgets',
);
/** Parts of a page that go by two words. */
export const FURNITURE_PAIRS = words(
  'also-read author-bio about-author call-to-action cat-links comment-form entry-footer follow-us further-reading go-top hatnote-links jump-links lang-switch latest-news mail-signup more-from more-news more-on more-stories most-popular most-read most-viewed next-article post-footer post-nav post-tags prev-next printfooter read-also read-more read-next see-also site-footer site-header skip-link story-tags tag-list tags-links top-stories up-next view-online',
);
/** A class that begins so tells how the whole page is laid out, not what this element is. */
export const LAYOUT_PREFIXES = words(
  'has is js no with without single page post-type wp-singular theme template',
);
/** Text that only programs for the blind say. */
export const UNSEEN_CLASSES = words(
  'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only u-hidden hidden-text element-invisible a11y-hidden noprint mw-editsection mw-jump-link',
);

/** Headings and first words of what an article is followed by, in the languages that pages are most often in. */
export const FURNITURE_HEADING =
  /^(?:(?:read|see|view|watch|listen)(?: it)? (?:more|also|next)|related(?: (?:articles|content|coverage|links|news|posts|reading|stories|topics))?|more (?:on this|from|stories|news|like this|in|about|top stories)|most (?:read|popular|viewed|shared|watched)|(?:you )?(?:may|might)(?: also)? (?:like|be interested in)|also (?:read|in the news|on)|recommended|trending|latest(?: (?:news|stories|posts|headlines))?|top stories|popular(?: posts)?|share (?:this|on|via)|(?:leave a )?(?:comments?|reply)|\d+ comments?|post a comment|references|external links|see also|notes|further reading|bibliography|citations|sign up|subscribe|newsletter|follow us|advertisement|about the author|tags|topics|(?:next|previous) (?:article|post|story)|don't miss|what to read next|editor's picks|mehr zum thema|lesen sie auch|auch interessant|das könnte sie (?:auch )?interessieren|weitere (?:artikel|meldungen|themen|nachrichten)|meistgelesen|kommentare|verwandte (?:artikel|themen)|lire aussi|à lire aussi|sur le même sujet|voir aussi|articles liés|lea también|le puede interesar|noticias relacionadas|te puede interesar|lees ook|meer over|leggi anche|leia (?:também|mais)|اقر[أا] أيض[اًا]+|مواضيع ذات صلة|أخبار ذات صلة|المزيد من|الأكثر قراءة)(?=$|[\s:–—…!?.،])/iu;

/** A paragraph that is a page's own, whatever it says about. */
export const FURNITURE_PARAGRAPH =
  /^(?:advertisement|anzeige|publicité|publicidad|إعلان|story continues below(?: advertisement)?|article continues below(?: advertisement)?|skip to (?:main )?content|(?:©|\(c\)|copyright\b)\s.{0,200}|.{0,200}\ball rights reserved\b.{0,80}|alle rechte vorbehalten\b.{0,80}|(?:read|lesen sie) (?:more|mehr|also|auch)\s?[:›»→-].{0,200}|view (?:this email )?in (?:your )?browser.{0,40}|unsubscribe.{0,80}|share (?:this|on) .{0,40}|sign up (?:for|to) (?:our|the) .{0,120}|follow us on .{0,80}|click here to .{0,80}|loading\.{3}|\d+ comments?)$/iu;
