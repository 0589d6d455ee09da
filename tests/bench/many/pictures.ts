import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { projectRoot } from '../../../lib/build/project';
import { isNamedAsPicture } from '../../../training/cli/decode-picture';
import { numberPicture } from '../../e2e/helpers/pictures';
import { phonePhoto } from '../photo/phone-photo';

/** What the made pictures say. */
const NUMBERS = ['4026|17', '35', '208|9|513', '7', '40261', '1984|2026'];
/** Of so many pictures one is as large as a phone takes them, 12 million pixels. */
const PHONES = 4;

/** Writes so many pictures into a folder: of a phone, made, and photographs of DATA_DIR. Gives their paths. */
export async function writePictures(folder: string, count: number): Promise<string[]> {
  const phone = await phonePhoto(4000, 3000);
  const made = await Promise.all(NUMBERS.map((text) => numberPicture(text.split('|'))));
  const others = [...made.map((data) => ({ data, ending: '.png' })), ...photographs()];
  return Array.from({ length: count }, (_, i) => {
    const other = others[i % others.length];
    const [data, ending] = i % PHONES === 0 || !other ? [phone, '.jpg'] : [other.data, other.ending];
    const path = join(folder, `${String(i + 1).padStart(3, '0')}${ending}`);
    writeFileSync(path, data);
    return path;
  });
}

/** The photographs that are there: the example, and those of DATA_DIR. */
function photographs(): { readonly data: Buffer; readonly ending: string }[] {
  const photos = join(process.env.DATA_DIR ?? 'data', 'photos');
  const paths = existsSync(photos)
    ? readdirSync(photos)
        .filter(isNamedAsPicture)
        .map((name) => join(photos, name))
    : [];
  return [join(projectRoot, 'public', 'example.jpg'), ...paths].map((path) => ({
    data: readFileSync(path),
    ending: extname(path),
  }));
}
