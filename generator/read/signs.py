"""Signs by which a block of a page is told from an article's own words.

The tables hold what web pages of any newspaper print around their articles: the words of buttons, prompts, legal notes,
labels and picture credits. They are about pages, never about the subject of an article; a word that is also news ("privacy
policy", "sign up") counts only where the block addresses the reader.
"""

from __future__ import annotations

import re

from generator.read.dates import is_dateline


def _one_of(*patterns: str, opens: str = "(?:", closes: str = ")", ignore_case: bool = True) -> re.Pattern[str]:
    """A pattern that matches any of `patterns`."""
    return re.compile(f"{opens}{'|'.join(patterns)}{closes}", re.IGNORECASE if ignore_case else 0)


#: A block ends like a sentence: a final mark, perhaps with closing quotation marks or brackets after it.
ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
#: ... or with the last words of a quotation.
QUOTE_ENDS = re.compile(r"[\"”»]$|[\w,][’']$")

#: The whole block is a button, label or placeholder.
LABELS = _one_of(
    r"(?:photo|image|picture|video|comment)s?", "audio", "slideshow", "gallery", "advert(?:isement)?", "ad", "sponsored",
    "promoted", "loading", "menu", "search", "home", "share", "tweet", "print", "e-?mail", "save", r"\d+ comments?",
    "reply", "like", "follow", "subscribe", "sign (?:in|up)", "log ?(?:in|out)", "register", "close", "open", "play",
    "pause", "replay", "next", "previous", "back to top", "top of page", "skip to content",
    "(?:read|show|load|see|view) (?:more|all)", "more", "(?:hide|toggle) caption", "enlarge(?: this)? image",
    "(?:advertisement )?continue reading(?: the main story)?", "story continues below", "just watched", "must watch",
    "share this(?: (?:article|story|page))?", "copy link", "facebook", "twitter", "whatsapp", "linkedin", "instagram",
    "pinterest", "youtube", "reddit", "messenger", "telegram",
    closes=r")(?:\s*[:|>»…]+)?",
)  # fmt: skip
#: Headings of lists that lead away from the article; the lines after such a heading belong to it.
SECTIONS = _one_of(
    "(?:the )?(?:top|latest|related|recommended|trending|popular|featured|other|further|recent|more|breaking) "
    "(?:stories|news|articles|content|links|topics|videos|posts|reading|headlines|coverage|searches)",
    "more (?:from|on|in) .*", "more (?:like this|to explore)",
    "most (?:read|popular|viewed|shared|watched|recent|commented)(?: in .*)?", "editors?['’]?s? (?:picks?|choice)",
    "you (?:may|might) (?:also )?(?:like|be interested in)", "(?:read|see|watch) (?:also|next)", "up next",
    "what to (?:read|watch) next", "read more(?: (?:on|about) .*)?", "around the web",
    "from (?:our|the) (?:partners?|web)", "don['’]?t miss", "related", "trending(?: now)?", "recommended(?: for you)?",
    "tags", "topics", "comments", "newsletters?", "paid (?:content|post)", "sponsored (?:content|links|stories)",
    closes=r")\s*[:>»]*",
)  # fmt: skip
#: A line that begins so points to another story, a film or a live page.
ARROWS = re.compile(r"::|►|▶|»|>>|→|➤")
POINTERS = _one_of(
    "(?:read|see|watch|listen|learn|find out|hear|view|explore|discover) (?:more|also|next|all|now|here)\\b",
    "live (?:updates|blog|coverage)\\b",
    "(?:related|recommended|see also|also (?:read|see|watch)|more|video|watch|listen|in (?:pictures|pics)|gallery|live|analysis|"
    r"opinion|explainer|podcast|graphic|interactive|timeline|full coverage|don['’]t miss)\s*:\s*\S",
)  # fmt: skip
POINTER_WORDS = 22
#: Buttons: short lines that begin by telling the reader what to do on the page ...
BUTTONS = _one_of(
    "watch", "view", "see", "listen", "read", "share", "follow", "like", "subscribe", "sign", "log", "click", "tap",
    "download", "install", "get", "open", "join", "register", "enter", "save", "print", "e-?mail", "tweet", "comment",
    "donate", "support", "contact", "browse", "explore", "check", "be the first", "try", "stay", "turn on", "enable",
    "allow", "accept", "manage", "skip", "continue", "enlarge", "expand", "play", "swipe", "scroll",
    closes=r")\b",
)  # fmt: skip
BUTTON_WORDS = 5
#: ... and what they give; among paragraphs only a line that names such a thing is a button ("Share prices fall" is none).
GIVEN = _one_of(
    "news", "apps?", "alerts?", "newsletters?", "updates?", "videos?", "us", "more", "now", "page", "article", "story",
    "stories", "here", "comments?", "to know", "website", "notifications?", "account", "cookies", "facebook", "twitter",
    "whatsapp", "instagram", "youtube",
    opens=r"\b(?:", closes=r")\b",
)  # fmt: skip
#: What a page says of itself and asks of its reader; it needs the reader to be addressed, too (see `is_prompt`).
SERVICE = _one_of(
    "terms (?:and|&|of) (?:conditions|use|service)", "privacy (?:policy|notice)", "cookies?(?: policy)?", "house rules",
    "community (?:guidelines|standards)", "newsletters?", "subscri(?:be|bing|ption|ber)s?", "notifications?",
    "sign(?:ing)? up", "log(?:ging)? in", "browser", "e?-?mail (?:us|address|the)",
    "contact (?:us|our|the (?:writer|author|reporter|editor|newsroom))", "get in touch", "send (?:us|your)",
    "let us know", "tell us", "share (?:your|this)", "post(?:ing)? a comment", "comments? (?:below|section)",
    "leave a comment", "join the (?:conversation|discussion|debate)", "follow (?:us|@)", "like us", "find us",
    "check us out", r"(?:download|get|open|try) (?:the|our) (?:\w+ ){0,2}app", "click here", "tap here", "breaking news",
    "do you have a story", "story tips?", "support our", "donate", "ad ?blocker", "javascript",
    "this (?:site|page|website)", "our (?:site|website|journalism)",
    opens=r"\b(?:", closes=r")\b",
)  # fmt: skip
#: How such words begin.
ASKS = _one_of(
    "sign", "subscrib(?:e|ing)", "get", "contact", "e-?mail", "send", "let", "tell", "share", "post(?:ing)?", "leave",
    "join", "follow", "like", "find", "check", "download", "click(?:ing)?", "tap", "support", "donate", "do you",
    "us(?:e|ing)", "read", "see", "visit", "enter", "enable", "accept", "continuing", "browse", "be the first",
    "have you", "got a", "want", "we (?:pay|use|want|welcome|may)", "if you", "this (?:site|website)", "comments", "your",
    opens=r"(?:please |to |by |for )?(?:", closes=r")\b",
)  # fmt: skip
READER = re.compile(r"\b(?:you|your|us|our)\b", re.IGNORECASE)
PROMPT_WORDS, PROMPT_WORDS_UNADDRESSED = 45, 16
#: Legal lines, whoever they address.
LEGAL = _one_of(
    "all rights reserved", r"^\W*(?:copyright\b|©|\(c\) (?:19|20)\d\d)", r"© ?(?:19|20)\d\d",
    "may not be (?:published|reproduced|republished)", r"^(?:licen[cs]e|registration)\b[^.]*\d{5}",
    r"^the content on this (?:page|site)\b", "not responsible for the content of external",
)  # fmt: skip
#: Somebody says something: such a block is the article's.
REPORTED = re.compile(
    r"\b(?:said|says|told|according to|added|announced|wrote|claimed|warned|confirmed|reported)\b", re.IGNORECASE
)
DURATION = re.compile(r"\b\d{1,2}:[0-5]\d(?::[0-5]\d)?$")
CLOCK_WORDS = re.compile(r"\b(?:at|by|from|until|till|to|after|before|around|about|between|and|since) \S+$", re.IGNORECASE)
ADDRESS = re.compile(r"(?:(?:https?://|www\.|@|#|pic\.twitter\.com/)\S+|[^\s@]+@[^\s@]+\.\w+)(?:\s+(?:https?://|@|#)\S+)*")
BRACKETED = re.compile(r"\[[^\]]*[^\].!?]\]")

FILE_NAME = re.compile(r"\S{1,200}\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|mp4|mov|webm|mp3)", re.IGNORECASE)
AGENCIES = (
    r"(?:Getty(?: Images)?|AFP|A\.?P\.?|Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|EFE|DPA|dpa|PA(?: Wire| Images)?|Alamy|"
    r"Rex(?: Features)?|Shutterstock|iStock(?:photo)?|Corbis|Xinhua|TASS|Anadolu(?: Agency)?|Bloomberg|Press Association|"
    r"SWNS|Splash(?: News)?|NurPhoto|ZUMA(?: Press)?|WireImage|Handout|Contributor|Facebook|Twitter|Instagram|Google(?: Maps)?)"
)
_PERSON = r"[\w.’'-]{1,30}"
#: A caption says so itself, in front ...
CAPTION_OPENS = _one_of(
    r"(?:image|photo|photograph|picture|media|video|file (?:photo|image)|illustration|screenshot|slide|graphic)s? *"
    r"(?:\([^)]*\) *)?"
    r"(?::|(?:caption|copyright|credit|by)\b)",
    r"pictured(?: \w+)?\s*[:,]", r"caption\b", r"file\s*[-–—:]", r"file photo\b", r"(?:enlarge|view) (?:this )?image\b",
    r"in this (?:[\w.,]+ ){0,6}(?:photo|image|picture|video|frame|file)\b", r"[\W\d]*grab from a video\b",
    r"an? (?:photo|image|picture|still|screengrab|screenshot) (?:taken|issued|released|provided|from|of)\b",
)  # fmt: skip
#: ... or ends with who took the picture.
CREDIT_ENDS = _one_of(
    rf"\((?:(?:photo|image|picture|file|credit|source|via|by)\W{{1,3}}){{0,3}}(?:{_PERSON} ){{0,4}}(?:{_PERSON} ?/ ?)?{AGENCIES}"
    r"(?: ?[/,] ?[\w .’'-]{1,60})?\)",
    r"\[(?:photo|image|picture|file)s?\b[^\]]{0,80}\]",
    r"\b(?:photo(?:graph)?s?|picture|image|credit|source) ?(?::|by\b|courtesy\b) ?[\w .,/&’'-]{2,50}",
    rf"\b{_PERSON} ?/ ?{AGENCIES}", rf"\b{AGENCIES} ?/ ?[\w.’' -]{{2,40}}", rf"\bvia {AGENCIES}",
    closes=r")\W{0,3}$",
)  # fmt: skip
CREDIT_ALONE = re.compile(rf"(?:[A-Z]{_PERSON} ){{0,3}}(?:[A-Z]{_PERSON} ?/ ?)?{AGENCIES}(?: ?[-–/,] ?{AGENCIES}){{0,2}}")
CREDIT_OPENS = re.compile(rf"{AGENCIES}(?:\s*[-–—:/•|,]\s*(?:{AGENCIES}|[A-Z]\w+)){{0,3}}\s+[A-Z]")
#: A picture's number in a gallery ("3/12 ..."), or a label of a player or a gallery among the words.
GALLERY = _one_of(r"\d{1,3} ?/ ?\d{1,3} ", r".*\b(?:image|media|photo|toggle|hide|show) caption\b")
IN_BRACKETS = re.compile(r"\([^()]*[^().!?]\)")
CAPTION_WORDS = 60
TITLE_SHARE = 0.85  # a title of seven long words may have one in small letters
LONGEST_SIGN = 900  # characters: a longer block is not looked at for the signs of a page


def words(text: str) -> int:
    """How many words a block has."""
    return len(text.split())


def is_sentence(text: str) -> bool:
    """Whether a block ends as prose does: with a final mark or the end of a quotation."""
    return bool(ENDS.search(text) or QUOTE_ENDS.search(text))


def is_furniture(text: str) -> bool:
    """Whether a block belongs to the page, whatever stands around it."""
    if not re.search(r"\w", text):
        return True
    return len(text) <= LONGEST_SIGN and any(is_one(text) for is_one in FURNITURE)


def is_label(text: str) -> bool:
    """A label, an address on the web, or words in square brackets, with nothing beside them."""
    return any(sign.fullmatch(text) for sign in (LABELS, ADDRESS, BRACKETED))


def is_legal(text: str) -> bool:
    """A note on rights."""
    return LEGAL.search(text) is not None


def is_duration(text: str) -> bool:
    """The title of a film, with its length: "Ferry leaves the harbour 01:40"; not "doors open at 19:30"."""
    if not 2 <= words(text) <= 16 or is_dateline(text) or not DURATION.search(text):
        return False
    return not CLOCK_WORDS.search(text)


def is_pointer(text: str) -> bool:
    """A line that sends the reader to another story."""
    if ARROWS.match(text):
        return True
    return words(text) <= POINTER_WORDS and bool(POINTERS.match(text)) and not (ENDS.search(text) and REPORTED.search(text))


def is_button(text: str) -> bool:
    """A few words that tell the reader what to do on the page, without a final mark: "Watch Harbour News", "Get the app"."""
    return could_be_button(text) and bool(GIVEN.search(text))


def could_be_button(text: str) -> bool:
    """The same, whatever it gives; enough above and below an article."""
    return words(text) <= BUTTON_WORDS and not is_sentence(text) and text[-1] not in ",:;" and bool(BUTTONS.match(text))


def is_prompt(text: str) -> bool:
    """Words of the page to its reader: rules, newsletters, comments, tips. Nobody is quoted or reported in them."""
    if words(text) > PROMPT_WORDS or REPORTED.search(text) or re.search(r"[“”\"]", text):
        return False
    if not SERVICE.search(text) or not ASKS.match(text):
        return False
    return bool(READER.search(text)) or words(text) <= PROMPT_WORDS_UNADDRESSED


FURNITURE = (is_label, is_legal, is_duration, is_pointer, is_button, is_prompt)


def is_section(text: str) -> bool:
    """The heading of a list of other stories."""
    return words(text) <= 7 and not ENDS.search(text) and bool(SECTIONS.fullmatch(text))


def is_caption(text: str) -> bool:
    """Whether a block says itself that it belongs to a picture: by its opening words, a file's name, or a credit."""
    if len(text) > LONGEST_SIGN:
        return False
    if FILE_NAME.fullmatch(text) or CREDIT_ALONE.fullmatch(text.strip("()[] ")) or GALLERY.match(text):
        return True
    if words(text) > CAPTION_WORDS:
        return False
    if CAPTION_OPENS.match(text) or (words(text) <= 8 and IN_BRACKETS.fullmatch(text)):
        return True
    return bool(CREDIT_ENDS.search(text)) or (bool(CREDIT_OPENS.match(text)) and not ENDS.search(text))


def is_title_case(text: str) -> bool:
    """Whether nearly all words longer than three letters begin with a capital; of three words or more, all, if most are short."""
    found = re.findall(r"[^\W\d_][\w'’-]*", text)
    long = [word for word in found if len(word) > 3]
    if len(long) < 2:
        return len(found) >= 3 and all(word[0].isupper() for word in found)
    return len([word for word in long if word[0].isupper()]) >= TITLE_SHARE * len(long)
