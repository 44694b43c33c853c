/** The version in package.json, put in place by the build. Read it in a front door (app, cli, player) and pass it on. */
declare const __LOOPWELL_VERSION__: string;
