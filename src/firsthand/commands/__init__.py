"""What the verbs of the command line share: options, progress, files that are written."""
