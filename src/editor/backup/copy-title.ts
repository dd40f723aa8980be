/** Stands for a map's title in what its copy is called: the worker that makes copies has no words of its own. */
export const TITLE = '\0';
