import { z } from 'zod';

/** The data of the API's answers, for the app that reads them and the tests that check them. */

const id = z.int().positive();

/** A child: the fields that facts about the real API name, and no more. */
export const childSchema = z.object({
  firstname: z.string(),
  middlename: z.string(),
  surname: z.string(),
  hash_uid: z.string().regex(/^[0-9a-f]{32}$/),
  identity: z.object({ id }),
  educations: z.array(
    z.object({
      education_id: id,
      group_id: id,
      group_name: z.string(),
      institution_id: id,
      institution_name: z.string(),
    }),
  ),
});

/** A mark, an absence («Н») among them. */
export const markSchema = z.object({
  id,
  subject_name: z.string(),
  /** `DD.MM.YYYY`. */
  date: z.string(),
  estimate_value_name: z.string(),
  estimate_type_name: z.string(),
});

/** A lesson of the timetable. */
export const lessonSchema = z.object({
  number: z.int().positive(),
  subject_name: z.string(),
  office_name: z.string(),
  /** `DD.MM.YYYY HH:MM:SS`, school time. */
  datetime_from: z.string(),
  datetime_to: z.string(),
  tasks: z.array(z.object({ task_name: z.string() })),
  estimates: z.array(markSchema),
});

/** Who is signed in, and which sections the site shows. Invented: the real call is not known. */
export const personSchema = z.object({
  kind: z.enum(['pupil', 'parent']),
  firstname: z.string(),
  surname: z.string(),
  sections: z.array(z.enum(['students', 'schedule', 'estimate', 'chats'])),
});

/** Answer to a sign-in. */
export const signInSchema = z.object({ token: z.string() });

export type ChildAnswer = z.infer<typeof childSchema>;
export type MarkAnswer = z.infer<typeof markSchema>;
export type LessonAnswer = z.infer<typeof lessonSchema>;
export type PersonAnswer = z.infer<typeof personSchema>;
/** A section of the site: each has a route and an item in the navigation. */
export type Section = PersonAnswer['sections'][number];

/** The envelope of a successful answer around the given data. */
export function envelopeSchema<Data extends z.ZodType>(data: Data) {
  return z.object({
    data,
    validations: z.array(z.object({ message: z.string() })),
    messages: z.array(z.string()),
    debug: z.array(z.string()),
  });
}

/** A list, as the API pages it. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    before: z.int(),
    current: z.int(),
    last: z.int(),
    next: z.int(),
    total_pages: z.int(),
    total_items: z.int(),
  });
}
