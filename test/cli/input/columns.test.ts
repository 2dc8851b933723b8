import { describe, expect, it } from 'vitest';
import { parseColumns } from '../../../src/cli/input/columns.ts';
import { dejalu } from '../fake-io.ts';

describe('--columns', () => {
  it('names the fields that are the parts of a document', () => {
    expect(parseColumns('id=url')).toEqual({ id: 'url' });
    expect(parseColumns(' text = the body , date=day,source=a=b')).toEqual({
      text: 'the body',
      date: 'day',
      source: 'a=b',
    });
  });

  it.each([
    ['', 'must be like id=url,text=body with any of id, text, date, source, not ""'],
    ['text', 'must be like id=url,text=body with any of id, text, date, source, not "text"'],
    ['text=', 'must be like id=url,text=body with any of id, text, date, source, not "text="'],
    ['title=t', 'must be like id=url,text=body with any of id, text, date, source, not "title=t"'],
    ['id=a,,text=b', 'must be like id=url,text=body with any of id, text, date, source, not ""'],
    ['id=a,id=b', 'names id twice'],
  ])('%j is wrong use', async (list, message) => {
    const { code, stderr } = await dejalu(['scan', '-', '--columns', list]);
    expect([code, stderr]).toEqual([2, `dejalu: option --columns ${message}\n`]);
  });

  it('is for every command, as --format is', async () => {
    const stdin = 'url\tbody\nx\tSnow fell on the pass.\n';
    for (const command of ['scan', 'dedupe']) {
      const argv = [command, '-', '--format', 'tsv', '--columns', 'id=url,text=body'];
      const { code, stderr } = await dejalu(argv, { stdin });
      expect(stderr).toMatch(/^dejalu: 1 document, /m);
      expect(code).toBe(0);
    }
    const { code, stderr } = await dejalu(['scan', '-', '--format', 'xls']);
    expect(stderr).toMatch(/'xls' is invalid\. It must be one of text, html, jsonl, json, csv, tsv, parquet/);
    expect(code).toBe(2);
  });
});
