import { corpusNames, readCorpus } from './corpus.ts';

/** Run by itself, as a process with a zone of its own: prints all that the corpus gives. */
process.stdout.write(JSON.stringify(corpusNames().map((name) => [name, readCorpus(name)])));
