/** The names of encodings that --encoding takes: the labels of the Encoding Standard, which TextDecoder knows. */
import { DejaluError } from '../../index.ts';
import { suggestion } from '../nearest.ts';

/** Those that are in use, for a name that is no label. */
const NAMES = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'latin1',
  'macintosh',
  'koi8-r',
  'koi8-u',
  'gbk',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
];

/** The encoding that a label means. @throws DejaluError `bad-option` */
export function encodingOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    const fix = suggestion(label, NAMES) || `; there are ${NAMES.join(', ')}`;
    throw new DejaluError('bad-option', `option "encoding" ${JSON.stringify(label)} is no encoding${fix}`);
  }
}
