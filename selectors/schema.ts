/**
 * The selector map's one definition: valibot schema, TypeScript types (inferred below) and, through
 * `npm run schema`, `selectors/map.schema.json`. A map says what a page and its targets look like,
 * never what the guide says or does there.
 */
import * as v from 'valibot';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write the id in kebab-case, for example "fcp-choice"'),
);
const words = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
const css = v.pipe(v.string(), v.minLength(1));
const host = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'write the exact host, without "https://", port or "*"'),
);
/** An exact path or hash route, or a prefix when it ends with `*`. Never a regular expression. */
const gate = v.pipe(
  v.string(),
  v.regex(/^[/#][^*?]*\*?$/, 'write a path or a "#/…" route; "*" may only stand at the end'),
);
/** The part of a host that the extension gets: a folder of its paths. */
const partOfHost = v.pipe(
  v.string(),
  v.regex(/^\/([\w.-]+\/)+\*$/, 'write a folder and "/*", for example "/space/*"'),
);

export const SourceSchema = v.strictObject({
  mark: v.picklist(['captured', 'documented', 'reconstructed']),
  confidence: v.picklist(['certain', 'probable', 'unknown']),
  date: v.string(),
  by: v.pipe(v.string(), v.minLength(3)),
});

export const LandmarkSchema = v.union([
  v.strictObject({ css }),
  v.strictObject({ heading: words }),
  v.strictObject({ text: words }),
  v.strictObject({ title: words }),
  v.strictObject({ action: words }),
  v.strictObject({ field: words }),
  v.strictObject({ code: words }),
]);

export const SignalSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('name'), text: words }),
  v.strictObject({ kind: v.literal('label'), text: words }),
  v.strictObject({ kind: v.literal('placeholder'), text: words }),
  v.strictObject({ kind: v.literal('heading'), text: words }),
  v.strictObject({ kind: v.literal('text'), text: words }),
  v.strictObject({ kind: v.literal('code'), prefix: words }),
  v.strictObject({
    kind: v.literal('attribute'),
    name: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/, 'an attribute name in lower case')),
    value: words,
    prefix: v.optional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('autocomplete'), value: words }),
  v.strictObject({ kind: v.literal('image'), src: words }),
  v.strictObject({ kind: v.literal('css'), value: css }),
  v.strictObject({ kind: v.literal('container'), css }),
]);

export const TargetSchema = v.strictObject({
  id,
  kind: v.picklist(['field', 'action', 'group', 'region']),
  /** What it is for, when other targets are for the same: `mobile`, `next`. Its id, if not told. */
  meaning: v.optional(id),
  /** Only its own signals tell it from something that looks the same: never found by what it means. */
  literal: v.optional(v.boolean()),
  roles: v.optional(words),
  types: v.optional(words),
  within: v.optional(css),
  avoid: v.optional(words),
  optional: v.optional(v.boolean()),
  link: v.optional(v.boolean()),
  /** It stands alone in a small box, as a newsletter's field does: elsewhere than the page's other targets. */
  alone: v.optional(v.boolean()),
  source: v.optional(SourceSchema),
  signals: v.pipe(v.array(SignalSchema), v.minLength(2, 'give at least two signals')),
});

export const StateSchema = v.strictObject({
  id,
  any: v.pipe(v.array(LandmarkSchema), v.minLength(1)),
  /** Words by which it is something else, although one of `any` shows. */
  none: v.optional(v.array(LandmarkSchema)),
});

/** What tells a page from the others of its site. */
const gates = {
  paths: v.optional(v.array(gate)),
  hashes: v.optional(v.array(gate)),
  all: v.optional(v.array(LandmarkSchema)),
  any: v.optional(v.array(LandmarkSchema)),
  min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  none: v.optional(v.array(LandmarkSchema)),
};

/**
 * Another look of a page that somebody has seen: it is known by this alone, before any page is by its own gates. Its
 * targets take the place of the page's own of the same id.
 */
export const VariantSchema = v.strictObject({ ...gates, targets: v.array(TargetSchema) });

export const PageSchema = v.strictObject({
  id,
  source: SourceSchema,
  ...gates,
  variants: v.optional(v.array(VariantSchema)),
  states: v.optional(v.array(StateSchema)),
  targets: v.array(TargetSchema),
  /** True: its source is public, its landmarks decide alone. False: no source gives its words, so it is never sure. */
  certain: v.optional(v.boolean()),
});

export const MapSchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(1, 'this version of the guide reads maps of version 1'),
  site: id,
  hosts: v.pipe(v.array(host), v.minLength(1)),
  /** Of these hosts the extension gets a part only: { "one.example": "/space/*" }. All of the others. */
  match: v.optional(v.record(host, partOfHost)),
  revised: v.pipe(v.string(), v.isoDate()),
  private: v.optional(v.array(css)),
  /** Its pages' source is public: their landmarks decide alone. */
  certain: v.optional(v.boolean()),
  /** One of these shows on every page of the site. Without any, a page at its address is somebody else's. */
  signs: v.optional(v.pipe(v.array(LandmarkSchema), v.minLength(1))),
  pages: v.array(PageSchema),
  walls: v.optional(v.array(PageSchema)),
});

export type Landmark = v.InferOutput<typeof LandmarkSchema>;
export type Signal = v.InferOutput<typeof SignalSchema>;
export type Target = v.InferOutput<typeof TargetSchema> & {
  /** In no map and no file: what somebody has pointed at may have no name that this regular expression finds. */
  never?: string;
};
export type Variant = v.InferOutput<typeof VariantSchema>;
export type Page = v.InferOutput<typeof PageSchema>;
export type SiteMap = v.InferOutput<typeof MapSchema>;

export type ParsedMap = { ok: true; map: SiteMap } | { ok: false; site: string; problems: string[] };

/**
 * Validates one map at the door.
 * @param raw what the JSON file held, of any shape
 * @returns the typed map, or the site's name (when it can be told) and one sentence a problem
 */
export function parseMap(raw: unknown): ParsedMap {
  const result = v.safeParse(MapSchema, raw);
  if (result.success) return { ok: true, map: result.output };
  const site =
    typeof raw === 'object' && raw !== null && 'site' in raw && typeof raw.site === 'string' ? raw.site : '?';
  const problems = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'map'}: ${issue.message}`);
  return { ok: false, site, problems };
}

/**
 * Takes the good maps and names the bad ones, so that one bad file never stops the guide.
 * @param raws the maps' raw contents, by file name
 */
export function parseMaps(raws: Record<string, unknown>): { maps: SiteMap[]; refused: string[] } {
  const maps: SiteMap[] = [];
  const refused: string[] = [];
  for (const [file, raw] of Object.entries(raws)) {
    const parsed = parseMap(raw);
    if (parsed.ok) maps.push(parsed.map);
    else refused.push(`${file}: ${parsed.problems.join('; ')}`);
  }
  return { maps, refused };
}
