export const loadHelp = () => import('./help-dialog').then(({ HelpDialog }) => HelpDialog);
