import { startTheme } from '/theme/theme.js';

startTheme();
