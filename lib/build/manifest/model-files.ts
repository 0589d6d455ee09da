/** Where the networks lie, each in a folder of its own, by paths from the site's root. */
export const modelsFolder = '/models/';

/** The network that the home page starts with. */
export const homeModelFolder = `${modelsFolder}digit-net/`;

/** What training leaves beside a network for pages and reports, which no browser asks for. */
const forTheBuild = /^\/models\/[^/]+\/(figures|run)\.json$/;

/** Whether a file by this path from the site's root stands in the pages already, or is for reports alone. */
export const isForTheBuild = (path: string): boolean => forTheBuild.test(path);
