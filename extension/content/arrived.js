// @ts-check
/** The last of what comes later: from now on it listens, and nothing stands in for it. */
presend.pointing.begin();
presend.later.here();
