def assemble(parser, names, output): raise SystemExit("later")
