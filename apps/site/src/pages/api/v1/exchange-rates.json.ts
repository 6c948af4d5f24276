import { packageFileResponse } from "../../../lib/package-file.ts";

export const GET = () => packageFileResponse("exchange-rates.json");
