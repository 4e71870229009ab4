/** The month that each fact has in the data: when its evidence is from, or, if that has no date, when we read it. */
import * as v from 'valibot';

export const checked = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'write the month: "2026-08"'));
