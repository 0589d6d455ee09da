/** Fetched with the first many pictures. */
export const loadMany = () => import('./many-view').then(({ ManyView }) => ManyView);
