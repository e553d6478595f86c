import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { corpusNames, readCorpus } from './corpus.ts';

const SCRIPT = fileURLToPath(new URL('./print-corpus.ts', import.meta.url));

it.each(['UTC', 'Australia/Sydney', 'America/Sao_Paulo', 'Pacific/Kiritimati'])(
  'reads the whole corpus alike in a process whose zone is %s',
  (zone) => {
    const printed = execFileSync(process.execPath, [SCRIPT], {
      env: { PATH: process.env['PATH'], TZ: zone },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });

    expect(JSON.parse(printed)).toEqual(corpusNames().map((name) => [name, readCorpus(name)]));
  },
);
