import type { APIContext } from "astro";
import { SCHEMA_NAMES } from "../../../../lib/openapi/schema-names.ts";
import { packageFileResponse } from "../../../../lib/package-file.ts";

export const getStaticPaths = () => SCHEMA_NAMES.map((name) => ({ params: { name } }));

/** JSON Schema of one kind of file. */
export const GET = ({ params }: APIContext) => packageFileResponse(`schema/${params.name}.json`);
