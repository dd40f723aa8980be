/** What a person is offered to open. */
export const OPENED_FILES =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.geojson,.json,.jsonld,text/plain,text/html';
