package com.digidoc.setup.redis;

/** What an error reply of Redis means; its first word is its kind. */
final class Errors {
    private Errors() {}

    static Fault fault(String error) {
        return switch (error.split("[ :]", 2)[0]) {
            case "NOAUTH", "WRONGPASS" -> Fault.AUTH;
            case "DENIED" -> Fault.DENIED;
            case "NOPERM" -> Fault.NO_PERMISSION;
            case "LOADING" -> Fault.LOADING;
            case "MISCONF" -> Fault.MISCONF;
            case "READONLY" -> Fault.READONLY;
            case "OOM" -> Fault.OOM;
            case "MOVED", "ASK", "CROSSSLOT", "CLUSTERDOWN", "TRYAGAIN" -> Fault.CLUSTER;
            case "ERR" -> plain(error);
            default -> Fault.OTHER;
        };
    }

    /** Errors without a word of their own; those on passwords are of Redis 5 and before. */
    private static Fault plain(String error) {
        if (error.startsWith("ERR max number of clients")) {
            return Fault.MAX_CLIENTS;
        }
        return error.equals("ERR invalid password")
                        || error.equals("ERR operation not permitted")
                        || error.contains("no password is set")
                        || error.contains("without any password configured")
                ? Fault.AUTH
                : Fault.OTHER;
    }

    /** Without the arguments that Redis repeats of a command it does not know: a password may be among them. */
    static String bare(String error) {
        return error.replaceFirst("(?i),? with args beginning with:?.*", "");
    }
}
