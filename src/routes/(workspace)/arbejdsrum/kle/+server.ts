import { findSubjects } from '#application/paper/find-subjects.ts';
import type { RequestHandler } from './$types';

/** Subjects for whoever types in the subject code's field. */
export const GET: RequestHandler = async ({ locals, url }) =>
  Response.json({
    subjects: await findSubjects(locals.context(), url.searchParams.get('q') ?? ''),
  });
